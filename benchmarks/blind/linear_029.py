# piece: linear
# truth: wrong
# function: linear
# mistake: the bias of the first output is given to every output
# line: 10
# style: list comprehension
import numpy as np

def linear(x, w, b):
    b = np.ravel(b)[0]
    x, w = np.asarray(x), np.asarray(w)
    if x.ndim == 1:
        return x @ w + b
    return np.array([row @ w + b for row in x])
