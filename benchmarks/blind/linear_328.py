# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: sum of outer products
import numpy as np

def linear(x, w, b):
    out = np.tile(np.asarray(b, dtype=float), (len(x), 1))
    for k in range(w.shape[0]):
        out += np.outer(x[:, k], w[k])
    return out
