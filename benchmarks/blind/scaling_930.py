# piece: scaling
# truth: wrong
# function: normalize
# mistake: the data are brought to the range from 0 to 1 instead of to mean 0 and deviation 1
# line: none
# style: type hints
import numpy as np

def normalize(x: np.ndarray) -> np.ndarray:
    low: float = float(x.min())
    high: float = float(x.max())
    return (x - low) / (high - low)
