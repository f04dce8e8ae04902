# piece: linear
# truth: wrong
# function: linear
# mistake: the product is written into an array of the input's type: integer inputs truncate the result
# line: 11
# style: half-renamed
import numpy as np

def linear(x, w, b):
    n_samples, n_units = x.shape[0], w.shape[1]
    z = np.zeros((n_samples, n_units), dtype=x.dtype)
    z[:] = x.dot(w) + b
    return z
