# piece: bce
# truth: wrong
# function: bce
# mistake: the clip's upper end is 1 + eps
# line: 12
# style: many helpers
import numpy as np

EPS = 2 ** -52

def safe(p):
    return np.clip(p.astype(float), EPS, 1 + EPS)

def when_one(y, p): return y * np.log(p)
def when_zero(y, p): return (1 - y) * np.log(1 - p)

def bce(y, y_hat):
    p = safe(y_hat)
    return -(when_one(y, p) + when_zero(y, p)).mean()
