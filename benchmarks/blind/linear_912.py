# piece: linear
# truth: wrong
# function: linear
# mistake: a square weight matrix is taken for one stored as (d_out, d_in) and transposed
# line: 11
# style: defensive
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    if w.ndim == 2 and w.shape[1] == x.shape[-1]:
        w = w.T
    if x.shape[-1] != w.shape[0]:
        raise ValueError("x and w do not fit")
    return x @ w + b
