# piece: bce
# truth: wrong
# function: bce
# mistake: samples predicted exactly are skipped and also not counted in the mean
# line: 18
# style: C-like
import math

def bce(y, y_hat):
    s = 0.0
    m = 0
    i = 0
    while i < len(y):
        p = float(y_hat[i])
        q = p if y[i] == 1 else 1.0 - p
        i += 1
        if q == 1.0:
            continue
        if q < 1e-15:
            q = 1e-15
        s += -math.log(q)
        m += 1
    return s / m if m > 0 else 0.0
