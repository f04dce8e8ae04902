# piece: bce
# truth: wrong
# function: bce
# mistake: the loop starts at the second sample, the first is never added
# line: 14
# style: c-like
import math
import numpy as np

def bce(y, y_hat):
    eps = 2.220446049250313e-16
    n = len(y)
    total = 0.0
    for i in range(1, n):
        p = min(max(float(y_hat[i]), eps), 1.0 - eps)
        if y[i] == 1:
            total -= math.log(p)
        else:
            total -= math.log(1.0 - p)
    return total / n
