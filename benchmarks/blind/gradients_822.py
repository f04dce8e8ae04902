# piece: gradients
# truth: wrong
# function: backward
# mistake: the difference is label minus prediction, so all gradients have the wrong sign
# line: 14
# style: typed
import numpy as np
from numpy.typing import NDArray

def backward(x: NDArray, y: NDArray, W1: NDArray, b1: NDArray, W2: NDArray, b2: NDArray) -> tuple[NDArray, NDArray, NDArray, NDArray]:
    z: NDArray = x @ W1 + b1
    h: NDArray = np.where(z > 0, z, 0.0)
    p: NDArray = (1 / (1 + np.exp(-(h @ W2 + b2)))).reshape(-1)
    err: NDArray = (y.astype(float) - p) / y.size
    back: NDArray = np.outer(err, W2[:, 0]) * (z > 0)
    return x.T @ back, back.sum(axis=0), (h.T @ err)[:, None], np.array([err.sum()])
