# piece: bce
# truth: wrong
# function: bce
# mistake: eps is added inside both logarithms with 1e-4, which moves every value
# line: 12
# style: verbose
import numpy as np

def bce(y, p):
    p = p.astype(float)
    # avoid log of zero
    eps = 1e-4
    log_p = np.log(p + eps)
    log_q = np.log(1 - p + eps)
    return -np.mean(y * log_p + (1 - y) * log_q)
