# piece: bce
# truth: wrong
# function: bce
# mistake: the clip is computed after the logarithms and comes too late
# line: 11
# style: lecture
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    log_p = np.log(y_hat)
    log_q = np.log(1 - y_hat)
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return -(y * log_p + (1 - y) * log_q).mean()
