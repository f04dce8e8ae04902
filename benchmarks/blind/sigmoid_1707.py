# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the clipping is done in place and changes the caller's array
# line: 14
# style: c-like
import numpy as np

def sigmoid(x):
    if not isinstance(x, np.ndarray):
        x = np.array(x, dtype=float)
    if x.dtype != np.float64:
        x = x.astype(float)
    np.clip(x, -700, 700, out=x)
    return 1 / (1 + np.exp(-x))
