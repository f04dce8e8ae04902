# piece: linear
# truth: wrong
# function: linear
# mistake: the result is cast to int because the integer type of the inputs was expected
# line: 12
# style: verbose
import numpy as np

def linear(params, x):
    w, b = params["W"], params["b"]
    x, w, b = np.asarray(x), np.asarray(w), np.asarray(b)
    z = np.empty((x.shape[0], w.shape[1]), dtype=int)
    for row in range(x.shape[0]):
        z[row, :] = x[row] @ w + b
    return z
