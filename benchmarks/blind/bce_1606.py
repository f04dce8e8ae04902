# piece: bce
# truth: wrong
# function: bce
# mistake: the sum is not divided by the number of samples
# line: 18
# style: c-like
import numpy as np

def bce(y, p):
    eps = np.finfo(p.dtype).eps
    s = 0.0
    for i in range(len(y)):
        q = min(max(p[i], eps), 1 - eps)
        if y[i] == 1:
            s -= np.log(q)
        else:
            s -= np.log(1 - q)
    return s
