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
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
