# piece: bce
# truth: wrong
# function: bce
# mistake: the last assignment has no mask and overwrites what was written for the negatives
# line: 15
# style: verbose
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    # probability that the model gave to what really happened
    q = np.empty_like(p)
    q[y == 0] = 1 - p[y == 0]
    q[:] = p
    return np.mean(-np.log(q))
