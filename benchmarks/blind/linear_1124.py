# piece: linear
# truth: wrong
# function: model
# mistake: the last feature is left out
# line: 13
# style: c-like
import numpy as np

def model(x, w, b):
    d = len(w)
    z = x[..., 0] * 0.0 + b
    i = 0
    while i < d - 1:
        z = z + x[..., i] * w[i]
        i = i + 1
    return 1.0 / (1.0 + np.exp(-z))
