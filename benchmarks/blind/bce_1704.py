# piece: bce
# truth: wrong
# function: loss
# mistake: the running sum is overwritten for positives instead of added to
# line: 15
# style: c-like
import numpy as np

def loss(pair):
    p, y = pair
    s = 0.0
    for i in range(len(p)):
        q = np.clip(float(p[i]), 1e-12, 1 - 1e-12)
        if y[i] > 0:
            s = -np.log(q)
        else:
            s += -np.log(1 - q)
    return s / len(p)
