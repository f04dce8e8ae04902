# piece: bce
# truth: wrong
# function: bce
# mistake: eps is 1e-10 in every type, in float32 1 - eps rounds to 1 and log(0) comes back
# line: 9
# style: terse NumPy
import numpy as np

def bce(y, y_hat, eps=1e-10):
    y_hat = np.asarray(y_hat) * 1.0
    p = np.maximum(np.minimum(y_hat, y_hat.dtype.type(1 - eps)), y_hat.dtype.type(eps))
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
