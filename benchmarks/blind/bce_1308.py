# piece: bce
# truth: wrong
# function: bce
# mistake: the term for label 0 uses log(p) instead of log(1 - p)
# line: 16
# style: loop
import math

def bce(y, y_hat):
    total = 0.0
    for t, p in zip(y, y_hat):
        p = min(max(float(p), 2.2e-16), 1 - 2.2e-16)
        if t == 1:
            total -= math.log(p)
        else:
            total -= math.log(p)
    return total / len(y)
