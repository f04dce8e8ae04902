# piece: bce
# truth: wrong
# function: cross_entropy
# mistake: eps is added before the subtraction, so log(1 - (1 + eps)) is NaN for a certain 1
# line: 16
# style: verbose
import numpy as np


def cross_entropy(y, p):
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    eps = 1e-15
    # eps protects both logarithms
    log_p = np.log(p + eps)
    log_q = np.log(1 - (p + eps))
    return -np.mean(y * log_p + (1 - y) * log_q)
