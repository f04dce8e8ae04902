# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: loops
import math
import numpy as np

def bce(y, y_hat):
    eps = float(np.finfo(y_hat.dtype).eps)
    s = 0.0
    for t, p in zip(y, y_hat):
        p = float(p)
        if p < eps:
            p = eps
        elif p > 1 - eps:
            p = 1 - eps
        s += math.log(p) if t == 1 else math.log(1 - p)
    return -s / len(y)
