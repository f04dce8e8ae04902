# piece: linear
# truth: wrong
# function: linear
# mistake: the return is indented into the loop, so only the first output is complete
# line: 15
# style: loops
import numpy as np

def linear(x, w, b):
    if np.ndim(w) == 1:
        return np.dot(x, w) + b
    z = np.zeros(np.shape(x)[:-1] + (w.shape[1],))
    for k in range(w.shape[1]):
        z[..., k] = np.dot(x, w[:, k]) + b[k]
        return z
