# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: loop
import numpy as np

def linear(x, w, b):
    out = np.zeros((x.shape[0], w.shape[1])) + b
    for k in range(w.shape[0]):
        out += np.outer(x[:, k], w[k])
    return out
