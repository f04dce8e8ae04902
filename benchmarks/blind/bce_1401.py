# piece: bce
# truth: wrong
# function: bce
# mistake: divided by the number of positive labels instead of the number of samples
# line: 16
# style: c-like
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    total = 0.0
    for t, p in zip(y, y_hat):
        q = p if t == 1 else 1 - p
        q = np.clip(q, eps, 1 - eps)
        total += -np.log(q)
    return total / np.sum(y)
