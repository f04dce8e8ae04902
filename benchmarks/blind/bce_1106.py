# piece: bce
# truth: wrong
# function: bce
# mistake: bracket closed too early, the minus reaches only the first term
# line: 12
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = y_hat.clip(e, 1 - e)
    return np.mean(-(y * np.log(p)) + (1 - y) * np.log(1 - p))
