# piece: bce
# truth: wrong
# function: bce
# mistake: an eps added inside each log instead of clipping has the size 0.01 and shifts the loss
# line: 10
# style: textbook
import numpy as np

def bce(y, p):
    tiny = 1e-2
    pos = y * np.log(p + tiny)
    neg = (1 - y) * np.log(1 - p + tiny)
    return np.mean(-pos - neg)
