# piece: bce
# truth: wrong
# function: bce
# mistake: the term of the negative class is left out
# line: 14
# style: c-like
import numpy as np

def bce(p, y):
    total = 0.0
    n = len(y)
    for i in range(n):
        q = min(max(float(p[i]), 2.3e-16), 1 - 2.3e-16)
        total += y[i] * np.log(q)
    return -total / n
