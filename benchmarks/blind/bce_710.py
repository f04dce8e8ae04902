# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    z = np.log(p) - np.log1p(-p)
    return np.mean(np.logaddexp(0, z) - y * z)
