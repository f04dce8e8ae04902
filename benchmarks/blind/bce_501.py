# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over samples is not divided by n
# line: 14
# style: loop
import math

def bce(y, y_hat):
    s = 0.0
    for t, p in zip(y, y_hat):
        p = min(max(float(p), 2 ** -52), 1 - 2 ** -52)
        s -= t * math.log(p) + (1 - t) * math.log(1 - p)
    return s
