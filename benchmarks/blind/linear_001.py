# piece: linear
# truth: wrong
# function: linear
# mistake: a square weight matrix is transposed
# line: 11
# style: guessing the orientation
import numpy as np

def linear(x, w, b):
    w = np.asarray(w)
    if w.ndim == 2 and w.shape[0] == w.shape[1]:
        w = w.T
    return np.dot(x, w) + b
