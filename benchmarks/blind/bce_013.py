# piece: bce
# truth: wrong
# function: bce
# mistake: the mean is divided by the number of positive labels, not by the number of samples
# line: 15
# style: functional with helpers
import numpy as np

def safe(p):
    p = np.asarray(p) * 1.0
    eps = np.finfo(p.dtype).eps
    return np.clip(p, eps, 1 - eps)

def count(y):
    return max(int(np.sum(y)), 1)

def bce(y, y_hat):
    p = safe(y_hat)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)) / count(y)
