# piece: bce
# truth: right
# function: bce
# style: français
import numpy as np

def bce(y, p):
    # produit scalaire divisé par n
    eps = np.finfo(float).eps
    y = np.asarray(y, float)
    p = np.clip(np.asarray(p, float), eps, 1 - eps)
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / y.size
