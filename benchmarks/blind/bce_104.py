# piece: bce
# truth: wrong
# function: bce
# mistake: the minus in log1p(-p) is missing, label 0 costs -log(1 + p)
# line: 10
# style: log1p in a helper
import numpy as np

def log_complement(p):
    return np.log1p(p)

def bce(y, y_hat):
    p = np.clip(np.array(y_hat, dtype=np.float64), 1e-14, 1 - 1e-14)
    terms = np.asarray(y) * np.log(p) + (1 - np.asarray(y)) * log_complement(p)
    return -terms.sum() / terms.size
