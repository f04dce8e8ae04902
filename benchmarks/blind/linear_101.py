# piece: linear
# truth: wrong
# function: linear
# mistake: np.append flattens the batch, only a single sample works
# line: 10
# style: one appended to the input
import numpy as np

def linear(x, w, b):
    extended = np.append(x, 1.0)
    weights = np.concatenate([w, np.atleast_1d(b) if np.ndim(w) == 1 else np.atleast_2d(b)])
    return extended @ weights
