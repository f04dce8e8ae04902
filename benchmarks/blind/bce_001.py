# piece: bce
# truth: wrong
# function: bce
# mistake: exact 1 is replaced by 1 - 1e-20, which is 1 again: infinity for a worst prediction
# line: 10
# style: only exact zeros and ones replaced
import numpy as np

def bce(y, y_hat):
    tiny = 1e-20
    p = np.array(y_hat) * 1.0
    p[p == 0] = tiny
    p[p == 1] = 1 - tiny
    ones = np.asarray(y) == 1
    return -np.mean(np.log(np.where(ones, p, 1 - p)))
