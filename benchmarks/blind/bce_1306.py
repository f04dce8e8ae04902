# piece: bce
# truth: wrong
# function: bce
# mistake: the brackets are missing: 1 - y * log(1 - p) instead of (1 - y) * log(1 - p)
# line: 14
# style: verbose
import numpy as np

def bce(y, y_hat):
    """binary cross entropy, clipped at machine precision"""
    e = np.finfo(float).eps
    p = np.clip(y_hat, e, 1 - e)
    a = y * np.log(p)
    b = 1 - y * np.log(1 - p)
    return -np.mean(a + b)
