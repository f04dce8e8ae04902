# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result takes the type of the input, so integers give 0 or 1
# line: 11
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    """Logistic function, stable on both sides."""
    out: np.ndarray = np.zeros(x.shape, dtype=x.dtype)
    pos: np.ndarray = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    t: np.ndarray = np.exp(x[~pos])
    out[~pos] = t / (1 + t)
    return out
