# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative takes the input for the value, x(1 - x) instead of s(1 - s)
# line: 14
# style: typed
import numpy as np

def sigmoid(x: np.ndarray, stable: bool = True) -> tuple[np.ndarray, np.ndarray]:
    t: np.ndarray = x.astype(np.float64)
    if stable:
        t = np.clip(t, -708.0, 708.0)
    s: np.ndarray = 1.0 / (1.0 + np.exp(-t))
    ds: np.ndarray = t * (1.0 - t)
    return s, ds
