# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is missing, the loss is negative
# line: 12
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    e = np.finfo(np.asarray(y_hat).dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    return (y * np.log(p) + (1 - y) * np.log1p(-p)).mean()
