# piece: bce
# truth: wrong
# function: bce
# mistake: predictions are rounded before the logarithm
# line: 11
# style: einsum tricks
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(np.round(y_hat, 2), eps, 1 - eps)
    logs = np.stack([np.log(1 - p), np.log(p)])
    return -logs[np.asarray(y, dtype=int), np.arange(len(p))].mean()
