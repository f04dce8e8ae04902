# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: accumulated outer products
import numpy as np

def linear(x, w, b):
    out = np.tile(np.asarray(b, dtype=float), (x.shape[0], 1))
    for i in range(x.shape[1]):
        out += np.outer(x[:, i], w[i])
    return out
