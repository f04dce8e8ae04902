# piece: bce
# truth: right
# function: bce
# style: terse
import numpy as np


def bce(y, p):
    p = np.asarray(p, dtype=float)
    q = np.where(np.asarray(y) == 1, p, 1 - p)
    return -np.log(np.maximum(q, np.finfo(float).eps)).mean()
