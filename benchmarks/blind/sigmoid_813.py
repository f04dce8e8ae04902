# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: half precision is used inside, which keeps three digits
# line: 10
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    t: np.ndarray = np.clip(x, -700, 700).astype(np.float16)
    u: np.ndarray = np.exp(-np.abs(t.astype(np.float64)))
    return np.where(t >= 0, 1 / (1 + u), u / (1 + u))
