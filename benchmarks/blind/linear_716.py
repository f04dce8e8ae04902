# piece: linear
# truth: wrong
# function: linear
# mistake: the result takes the type of x, so integer inputs give truncated outputs
# line: 10
# style: typed
import numpy as np

def linear(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    out: np.ndarray = np.empty((x.shape[0], W.shape[1]), dtype=x.dtype)
    for i, row in enumerate(x):
        out[i] = row @ W + b
    return out
