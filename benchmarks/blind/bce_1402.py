# piece: bce
# truth: right
# function: bce
# style: c-like
import math
import sys

def bce(y, y_hat):
    eps = sys.float_info.epsilon
    total = 0.0
    n = 0
    for t, p in zip(y, y_hat):
        p = float(p)
        if not 0.0 <= p <= 1.0:
            raise ValueError(p)
        if p < eps:
            p = eps
        elif p > 1.0 - eps:
            p = 1.0 - eps
        total += math.log(p) if t else math.log(1.0 - p)
        n += 1
    return -total / n
