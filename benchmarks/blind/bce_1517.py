# piece: bce
# truth: wrong
# function: bce
# mistake: the prediction is only kept away from 0, so a certain 1 gives log(0)
# line: 11
# style: terse
import numpy as np

def bce(y, p, eps=1e-15):
    y = np.asarray(y)
    p = np.maximum(p, eps)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))
