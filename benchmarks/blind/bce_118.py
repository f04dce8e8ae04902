# piece: bce
# truth: wrong
# function: bce
# mistake: the first label decides which term is used for all samples
# line: none
# style: one branch for the batch
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    if y[0] == 1:
        return -np.log(p).mean()
    return -np.log(1 - p).mean()
