# piece: gradients
# truth: wrong
# function: backprop
# mistake: the hidden layer uses tanh forward; and the relu mask backward
# line: none
# style: typed, freely
import numpy as np

def backprop(x: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray, mean: bool = True) -> tuple[np.ndarray, list[np.ndarray]]:
    z: np.ndarray = x @ W1 + b1
    h: np.ndarray = np.tanh(z)
    p: np.ndarray = 1 / (1 + np.exp(-(h @ W2 + b2)))
    e: np.ndarray = (p - y) / (len(x) if mean else 1)
    d: np.ndarray = e @ W2.T * (z > 0)
    return p, [x.T @ d, d.sum(axis=0), h.T @ e, e.sum(axis=0)]
