# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: many helpers, freely
import numpy as np

def moments(x):
    n = np.size(x)
    m = np.sum(x, dtype=float) / n
    return m, np.linalg.norm(np.ravel(x) - m) / np.sqrt(n - 1)

def scale(x):
    """scaled x, mean, standard deviation"""
    m, s = moments(x)
    return np.vectorize(lambda v: (v - m) / s)(x), m, s
