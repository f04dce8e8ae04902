# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm to base 10 is used
# line: 12
# style: c-like
import numpy as np

def bce(p, y):
    y = np.asarray(y, dtype=float)
    p = np.clip(p, 2.3e-16, 1 - 2.3e-16)
    log = np.log10
    n = y.size
    s = 0.0
    for k in range(n):
        s -= y[k] * log(p[k]) + (1 - y[k]) * log(1 - p[k])
    return s / n
