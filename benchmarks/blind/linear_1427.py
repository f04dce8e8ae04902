# piece: linear
# truth: right
# function: linear
# style: c-like
import numpy as np

def linear(x, w, b):
    z = 0.0
    for j in range(np.shape(w)[0]):
        column = np.asarray(x)[..., j]
        if np.ndim(w) == 2:
            column = column[..., None]
        z = z + column * w[j]
    return z + b
