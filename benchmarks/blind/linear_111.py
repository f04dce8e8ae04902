# piece: linear
# truth: wrong
# function: linear
# mistake: a weight vector gives a column instead of a vector
# line: 12
# style: kept dimensions
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    if w.ndim == 1 and x.ndim == 2:
        return np.sum(x * w, axis=1, keepdims=True) + b
    return x.dot(w) + b
