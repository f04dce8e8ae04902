# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: verbose
import numpy as np

def bce(y, y_hat):
    # keep away from log(0)
    eps = np.finfo(y_hat.dtype).eps
    p = np.maximum(eps, np.minimum(1 - eps, y_hat))
    # positives and negatives apart
    loss_pos = -np.log(p[y == 1]).sum()
    loss_neg = -np.log(1 - p[y == 0]).sum()
    return (loss_pos + loss_neg) / y.size
