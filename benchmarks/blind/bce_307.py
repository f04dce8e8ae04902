# piece: bce
# truth: wrong
# function: bce
# mistake: two mistakes: the bounds of the clipping are exchanged, and the sum is divided by n + 1
# line: none
# style: nested min and max, two defects
import math

def bce(y, y_hat):
    small = 1e-9
    s = 0.0
    for t, p in zip(y, y_hat):
        p = max(min(float(p), small), 1 - small)
        s += -t * math.log(p) - (1 - t) * math.log(1 - p)
    return s / (len(y) + 1)
