# piece: sigmoid
# truth: right
# function: sigmoid
# style: verbose
import numpy as np

def sigmoid(x: "np.ndarray | list | float") -> np.ndarray:
    x = np.asarray(x, dtype=np.float64)
    with np.errstate(over="ignore"):
        u = np.exp(x)
        v = np.exp(-x)
    # x > 0 : v est petit ; x <= 0 : u est petit
    small = np.where(x > 0, v, u)
    return np.where(x > 0, 1, u) / (1 + small)
