# piece: bce
# truth: wrong
# function: bce
# mistake: log1p(p) is log(1 + p), the formula needs log(1 - p)
# line: 13
# style: textbook
import numpy as np

def bce(y, y_hat):
    """H(y, p) = -mean(y ln p + (1 - y) ln(1 - p))."""
    eps = np.finfo(float).eps
    p = np.clip(np.asarray(y_hat, dtype=float), eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log1p(p))
