# piece: bce
# truth: wrong
# function: bce
# mistake: the likelihood is multiplied up and underflows at many samples
# line: 12
# style: product first
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat.astype(np.float64), 1e-12, 1 - 1e-12)
    each = np.where(y == 1, p, 1 - p)
    return -np.log(np.prod(each)) / len(y)
