# piece: bce
# truth: wrong
# function: bce
# mistake: 1 - 1e-9 is 1 in float32, so the upper clip does nothing there
# line: 10
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    lo = y_hat.dtype.type(1e-9)
    hi = y_hat.dtype.type(1) - lo
    y_hat = np.clip(y_hat, lo, hi)
    return -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)).mean()
