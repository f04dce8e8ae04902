# piece: bce
# truth: wrong
# function: bce
# mistake: the loop leaves the last sample out but divides by all
# line: 13
# style: c-like
import numpy as np

def bce(y, p):
    n = len(p)
    s = 0.0
    i = 0
    while i < n - 1:
        q = p[i] if y[i] else 1.0 - p[i]
        s -= np.log(max(q, 2.3e-16))
        i += 1
    return s / n
