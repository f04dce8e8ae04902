# piece: bce
# truth: wrong
# function: bce
# mistake: both branches use the probability of class 1, so a label 0 is scored as a 1
# line: 17
# style: c-like
import numpy as np

def bce(p, t):
    eps = np.finfo(float).eps
    acc = 0.0
    for k in range(len(p)):
        q = min(max(p[k], eps), 1 - eps)
        if t[k]:
            acc += -np.log(q)
        else:
            acc += -np.log(q)
    return acc / len(p)
