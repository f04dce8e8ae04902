# piece: bce
# truth: right
# function: bce
# style: c-like
import numpy as np

def bce(y, p):
    y = np.asarray(y, dtype=bool)
    p = np.array(p, dtype=float)
    eps = np.finfo(float).eps
    np.clip(p, eps, 1 - eps, out=p)
    p[~y] = 1 - p[~y]
    np.log(p, out=p)
    return p.sum() / -p.size
