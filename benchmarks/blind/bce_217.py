# piece: bce
# truth: wrong
# function: bce
# mistake: the second term carries y instead of 1 - y
# line: 12
# style: nested helper
import numpy as np

def bce(y, y_hat):
    def one(t, p):
        p = max(min(float(p), 1 - 1e-8), 1e-8)
        return t * np.log(p) + t * np.log(1 - p)
    return -sum(one(t, p) for t, p in zip(y, y_hat)) / len(y)
