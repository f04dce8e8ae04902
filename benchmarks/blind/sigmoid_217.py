# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: masks and in-place
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    out = np.empty_like(x)
    up = x >= 0
    out[up] = 1 / (1 + np.exp(-x[up]))
    e = np.exp(x[~up])
    out[~up] = e / (1 + e)
    return out
