# piece: bce
# truth: wrong
# function: bce
# mistake: exact zeros and ones are replaced in the caller's array
# line: 11
# style: loops
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = y_hat
    for i in range(len(p)):
        if p[i] < e:
            p[i] = e
        elif p[i] > 1 - e:
            p[i] = 1 - e
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
