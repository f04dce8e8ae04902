# piece: bce
# truth: wrong
# function: bce
# mistake: the sum is kept in a global variable and never set back
# line: 12
# style: global accumulator
import numpy as np
total = 0.0

def bce(y, y_hat):
    global total
    for t, p in zip(y, y_hat):
        p = np.clip(float(p), 1e-15, 1 - 1e-15)
        total += -(t * np.log(p) + (1 - t) * np.log(1 - p))
    return total / len(y)
