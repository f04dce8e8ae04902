# piece: bce
# truth: wrong
# function: bce
# mistake: lower and upper bound of np.clip are exchanged, every prediction becomes eps
# line: 13
# style: verbose
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    p = np.asarray(y_hat, dtype=float)
    # avoid the logarithm of 0
    p = np.clip(p, 1 - eps, eps)
    # both kinds of mistakes
    one = -np.log(p) * y
    zero = -np.log(1 - p) * (1 - y)
    return np.mean(one + zero)
