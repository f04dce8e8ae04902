# piece: bce
# truth: wrong
# function: bce
# mistake: the average runs over the positive samples only: it is divided by the number of ones
# line: 14
# style: verbose
import numpy as np

def bce(p, y):
    y = np.asarray(y, dtype=float)
    eps = np.finfo(float).eps
    p = np.clip(np.asarray(p, dtype=float), eps, 1 - eps)
    total = -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
    count = max(y.sum(), 1)
    return total / count
