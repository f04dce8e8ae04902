# piece: linear
# truth: wrong
# function: linear
# mistake: the sum starts at the second input
# line: 14
# style: MATLAB translation
import numpy as np

def linear(x, w, b):
    x = np.asarray(x)
    w = np.asarray(w)
    d = w.shape[0]
    z = 0 * (x @ w)
    for k in range(1, d):
        z = z + np.multiply.outer(x[..., k], w[k])
    return z + b
