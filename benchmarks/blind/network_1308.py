# piece: network
# truth: wrong
# function: network
# mistake: np.max instead of np.maximum: the largest hidden value of each sample for all units
# line: 11
# style: typed
import numpy as np

def network(x: np.ndarray, w1: np.ndarray, b1: np.ndarray, w2: np.ndarray, b2: np.ndarray) -> np.ndarray:
    z: np.ndarray = x @ w1 + b1
    top = np.max(z, axis=1, keepdims=True, initial=0)
    h: np.ndarray = top * np.ones_like(z)
    return 1 / (1 + np.exp(-(h @ w2 + b2)[:, 0]))
