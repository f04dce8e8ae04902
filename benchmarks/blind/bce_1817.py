# piece: bce
# truth: right
# function: bce
# style: deutsch
import numpy as np

def bce(p, y):
    # log-Odds statt zweier Logarithmen
    eps = np.finfo(float).eps
    y = np.asarray(y, float)
    p = np.clip(np.asarray(p, float), eps, 1 - eps)
    logit = np.log(p) - np.log(1 - p)
    return np.mean(-y * logit - np.log(1 - p))
