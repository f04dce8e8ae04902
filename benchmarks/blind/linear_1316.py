# piece: linear
# truth: wrong
# function: linear
# mistake: the whole bias vector is summed into one number
# line: 10
# style: typed
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    bias: float = float(np.sum(b))
    return np.add(x @ w, bias)
