# piece: bce
# truth: right
# function: bce
# style: terse
import numpy as np

def bce(y, p):
    e = np.finfo(p.dtype).eps
    return -np.log(np.where(y == 1, p, 1 - p).clip(e, 1 - e)).mean()
