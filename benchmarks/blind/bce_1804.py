# piece: bce
# truth: wrong
# function: bce
# mistake: y and 1 - y are exchanged between the two terms
# line: 13
# style: textbook
import numpy as np

def bce(y, p):
    eps = np.finfo(float).eps
    y, p = np.asarray(y, float), np.clip(np.asarray(p, float), eps, 1 - eps)
    # - [ y log p + (1 - y) log (1 - p) ]
    return -np.mean((1 - y) * np.log(p) + y * np.log(1 - p))
