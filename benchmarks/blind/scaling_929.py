# piece: scaling
# truth: wrong
# function: scale
# mistake: a deviation below 1 is taken as 1, so data of small spread are not scaled
# line: 11
# style: type hints
import numpy as np

def scale(x: np.ndarray) -> np.ndarray:
    centred: np.ndarray = x - x.mean()
    spread: float = max(float(centred.std(ddof=1)), 1.0)
    return centred / spread
