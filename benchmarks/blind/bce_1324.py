# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping writes into the caller's predictions
# line: 12
# style: helpers
import numpy as np

EPS = np.finfo(np.float64).eps

def safe(p):
    return np.clip(p, EPS, 1 - EPS, out=p)

def bce(y, y_hat):
    p = safe(y_hat)
    return -np.mean(y * np.log(p) + (1 - y) * np.log1p(-p))
