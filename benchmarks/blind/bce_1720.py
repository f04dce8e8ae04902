# piece: bce
# truth: right
# function: bce
# style: functional
import numpy as np

def bce(y, p):
    # probability given to what really happened
    y = np.asarray(y, float)
    hit = y * p + (1 - y) * (1 - np.asarray(p, float))
    return float(np.mean(-np.log(np.maximum(hit, 1e-15))))
