# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: plain Python loop
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    out = 0
    for i in range(w.shape[0]):
        out = out + np.multiply.outer(x[..., i], w[i])
    return out + b
