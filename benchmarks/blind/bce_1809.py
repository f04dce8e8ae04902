# piece: bce
# truth: wrong
# function: bce
# mistake: base-2 logarithms are used
# line: 12
# style: terse
import numpy as np

def bce(y, p):
    p = np.clip(np.asarray(p, float), 1e-15, 1 - 1e-15)
    q = np.where(np.asarray(y) == 1, p, 1 - p)
    return -np.log2(q).mean()
