# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: loop
import numpy as np

def linear(x, w, b):
    z = np.tile(np.asarray(b, dtype=float), (x.shape[0], 1))
    for l in range(x.shape[1]):
        z += np.outer(x[:, l], w[l])
    return z
