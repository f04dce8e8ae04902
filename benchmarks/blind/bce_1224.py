# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over the samples is not divided by their number
# line: 17
# style: loop
import numpy as np

def bce(y, y_hat):
    total = 0.0
    for t, p in zip(y, y_hat):
        p = min(max(float(p), 1e-15), 1 - 1e-15)
        if t == 1:
            total -= np.log(p)
        else:
            total -= np.log(1 - p)
    return total
