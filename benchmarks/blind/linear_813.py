# piece: linear
# truth: wrong
# function: linear
# mistake: the output array takes the type of the input, so integer input cuts the decimals off
# line: 12
# style: typed
import numpy as np

def linear(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    n: int = x.shape[0]
    k: int = W.shape[1]
    y: np.ndarray = np.empty((n, k), dtype=x.dtype)
    for j in range(k):
        y[:, j] = x @ W[:, j] + b[j]
    return y
