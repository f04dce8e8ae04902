# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is missing
# line: 12
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
