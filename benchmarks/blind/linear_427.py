# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: sum over inputs, one after the other
import numpy as np

def linear(x, w, b):
    out = np.tile(np.asarray(b, dtype=float), (len(x), 1))
    for m in range(w.shape[0]):
        out += np.outer(x[:, m], w[m])
    return out
