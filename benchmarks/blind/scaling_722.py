# piece: scaling
# truth: wrong
# function: normalize
# mistake: the deviation is taken after centring by the median
# line: 11
# style: typed, freely
import numpy as np

def normalize(data: dict[str, np.ndarray], key: str = "x") -> dict[str, np.ndarray]:
    values: np.ndarray = data[key]
    centre: float = float(np.median(values))
    spread: float = float(np.std(values, ddof=1))
    return {**data, key: (values - centre) / spread}
