# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: vectorised, probability of what happened
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    happened = np.where(np.asarray(y) == 1, y_hat, 1 - y_hat)
    return float(np.mean(-np.log(np.clip(happened, eps, 1 - eps))))
