# piece: bce
# truth: wrong
# function: bce
# mistake: the logarithm to base 2 is used, so the loss comes in bits
# line: 14
# style: c-like
import numpy as np

def bce(y, p):
    s = 0.0
    for i in range(len(y)):
        q = min(max(float(p[i]), 1e-12), 1 - 1e-12)
        s += float(y[i]) * np.log2(q) + (1 - float(y[i])) * np.log2(1 - q)
    return -s / len(y)
