# piece: gradients
# truth: wrong
# function: backward
# mistake: the difference has the wrong sign (label minus prediction)
# line: 14
# style: typed
import numpy as np
from numpy import ndarray

def backward(x: ndarray, y: ndarray, W1: ndarray, b1: ndarray, W2: ndarray, b2: ndarray) -> tuple[ndarray, ndarray, ndarray, ndarray]:
    z: ndarray = x @ W1 + b1
    h: ndarray = z.clip(min=0)
    p: ndarray = 0.5 * (1 + np.tanh((h @ W2 + b2) / 2))
    delta: ndarray = (y[:, np.newaxis] - p) / x.shape[0]
    back: ndarray = (delta @ W2.T) * np.heaviside(z, 0)
    return x.T @ back, back.sum(axis=0), h.T @ delta, delta.sum(axis=0)
