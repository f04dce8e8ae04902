# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: loop
import numpy as np

def bce(y, y_hat):
    eps = 2.0 ** -52
    out = 0.0
    for t, p in zip(y, y_hat):
        q = float(p) if t == 1 else 1.0 - float(p)   # probability of what happened
        out += -np.log(max(q, eps))
    return out / len(y)
