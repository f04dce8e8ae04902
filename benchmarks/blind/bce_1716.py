# piece: bce
# truth: right
# function: bce
# style: textbook
import numpy as np

def bce(y, p):
    """mean of -(y log p + (1 - y) log(1 - p)), p clipped by machine epsilon"""
    p = np.asarray(p)
    eps = np.finfo(p.dtype).eps
    q = np.clip(p, eps, 1 - eps)
    return -np.average(y * np.log(q) + (1 - y) * np.log1p(-q))
