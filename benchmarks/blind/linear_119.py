# piece: linear
# truth: wrong
# function: linear
# mistake: written out for two inputs, further ones are ignored
# line: none
# style: two features written out
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    first = x[..., 0, None] * w[0]
    second = x[..., 1, None] * w[1]
    z = first + second + b
    return z[..., 0] if w.ndim == 1 else z
