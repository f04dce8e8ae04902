# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: start from the bias
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    z = np.zeros(x.shape[:-1] + w.shape[1:]) + b
    for k in reversed(range(x.shape[-1])):
        z = z + (x[..., k, None] * w[k] if w.ndim == 2 else x[..., k] * w[k])
    return z
