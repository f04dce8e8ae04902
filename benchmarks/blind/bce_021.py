# piece: bce
# truth: wrong
# function: bce
# mistake: the arguments are exchanged in the call of the helper
# line: 14
# style: functional with helpers
import numpy as np

def cross_entropy(p, q):
    q = np.clip(q, 1e-7, 1 - 1e-7)
    return -(p * np.log(q) + (1 - p) * np.log(1 - q))

def bce(y, y_hat):
    return cross_entropy(y_hat, y).mean()
