# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    z = np.exp(-np.abs(np.asarray(x, dtype=float)))
    return np.where(x >= 0, 1.0, z) / (1.0 + z)
