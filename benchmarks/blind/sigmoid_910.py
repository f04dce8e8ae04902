# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative s(1 - s) is returned instead of s
# line: 11
# style: type hints
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    s: np.ndarray = np.exp(-np.logaddexp(0.0, -np.asarray(x, dtype=float)))
    return s * (1.0 - s)
