# piece: bce
# truth: wrong
# function: bce
# mistake: the term of the negative class is left out
# line: 14
# style: verbose
import numpy as np

def bce(y, p):
    # stay away from log(0)
    eps = np.finfo(p.dtype).eps
    p = np.clip(p, eps, 1 - eps)
    # loss of every sample
    losses = -y * np.log(p)
    return losses.mean()
