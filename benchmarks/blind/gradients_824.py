# piece: gradients
# truth: wrong
# function: backward
# mistake: the error is stored in an array of the labels' type, whole numbers for integer labels
# line: 14
# style: typed
import numpy as np

def backward(x: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray):
    n: int = y.shape[0]
    z: np.ndarray = x @ W1 + b1
    h: np.ndarray = np.maximum(z, 0.0)
    p: np.ndarray = 1.0 / (1.0 + np.exp(-(h @ W2 + b2)))
    e: np.ndarray = np.empty_like(y[:, None])
    e[:, 0] = (p[:, 0] - y) / n
    d: np.ndarray = (e @ W2.T) * (z > 0)
    return x.T @ d, np.sum(d, axis=0), h.T @ e, np.sum(e, axis=0)
