# piece: bce
# truth: wrong
# function: bce
# mistake: the second term overwrites the first one instead of being added
# line: 14
# style: in-place
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = y_hat.clip(eps, 1 - eps)
    total = np.zeros(len(y))
    total += y * np.log(p)
    total = (1 - y) * np.log(1 - p)
    total *= -1
    return total.mean()
