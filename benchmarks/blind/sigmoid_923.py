# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: C-like
import numpy as np

from math import exp


def sigmoid(x):
    a = np.asarray(x)
    y = np.empty(a.shape)
    for k in np.ndindex(a.shape):
        v = float(a[k])
        if v < 0.0:
            t = exp(v)
            y[k] = t / (1.0 + t)
        else:
            y[k] = 1.0 / (1.0 + exp(-v))
    return y
