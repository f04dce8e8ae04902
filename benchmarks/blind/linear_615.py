# piece: linear
# truth: wrong
# function: linear
# mistake: rounded to six decimals
# line: 11
# style: typed
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """x w + b"""
    return np.around(x.dot(w) + b, 6)
