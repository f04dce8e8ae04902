# piece: bce
# truth: wrong
# function: bce
# mistake: the weight of the positive class is applied to the negative one
# line: 14
# style: C-like, freely
from math import log

def bce(y, p, n, pos_weight=1.0):
    acc = 0.0
    for i in range(n):
        a = min(max(float(p[i]), 1e-7), 1 - 1e-7)
        q = a if y[i] == 1 else 1 - a
        w = pos_weight if y[i] == 0 else 1.0
        acc = acc - w * log(q)
    return acc / n
