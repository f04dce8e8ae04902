# piece: bce
# truth: right
# function: bce
# style: verbose
import numpy as np

def bce(y, p):
    eps = np.finfo(float).eps
    y = np.asarray(y)
    p = np.clip(np.asarray(p, dtype=float), eps, 1 - eps)
    ones = p[y == 1]
    zeros = p[y == 0]
    # two sums, one division
    total = np.log(ones).sum() + np.log(1 - zeros).sum()
    return -total / (len(ones) + len(zeros))
