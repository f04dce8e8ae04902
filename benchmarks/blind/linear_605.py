# piece: linear
# truth: wrong
# function: linear
# mistake: every sample gets the mean of the bias
# line: 10
# style: helpers
import numpy as np

def bias_of(b, n):
    return np.full((n, 1), np.mean(b))

def linear(x, w, b):
    X = np.atleast_2d(x)
    out = X @ w + bias_of(b, len(X))
    return out if np.ndim(x) == 2 else out[0]
