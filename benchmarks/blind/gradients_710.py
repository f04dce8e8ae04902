# piece: gradients
# truth: wrong
# function: backward
# mistake: the gradients come back in the order W1, W2, b1, b2
# line: 17
# style: typed
import numpy as np
from typing import List

def backward(x: np.ndarray, y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> List[np.ndarray]:
    n: int = x.shape[0]
    h: np.ndarray = np.maximum(x @ W1 + b1, 0)
    e: np.ndarray = (1 / (1 + np.exp(-(h @ W2 + b2)[:, 0])) - y) / n
    d: np.ndarray = np.outer(e, W2) * (h > 0)
    dW1, db1 = x.T @ d, d.sum(axis=0)
    dW2, db2 = (e @ h)[:, None], e.sum(keepdims=True)
    return [dW1, dW2, db1, db2]
