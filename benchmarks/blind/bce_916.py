# piece: bce
# truth: wrong
# function: bce
# mistake: the sum is returned without dividing by the number of samples
# line: 14
# style: loops
import numpy as np

def bce(y, y_hat):
    total = 0.0
    for t, p in zip(y, y_hat):
        p = min(max(float(p), 1e-12), 1 - 1e-12)
        total += -np.log(p) if t == 1 else -np.log(1 - p)
    return total
