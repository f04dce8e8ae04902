# piece: bce
# truth: wrong
# function: bce
# mistake: the bitwise not of a whole number is -1 - y, not 1 - y
# line: 12
# style: bit operations on labels
import numpy as np

def bce(y, y_hat):
    t = np.asarray(y).astype(int)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-12, 1 - 1e-12)
    return -np.mean(t * np.log(p) + ~t * np.log(1 - p))
