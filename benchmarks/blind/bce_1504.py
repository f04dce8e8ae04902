# piece: bce
# truth: wrong
# function: bce
# mistake: exact zeros and ones are replaced by 0.5, so certainty costs log 2 whether right or wrong
# line: 13
# style: verbose
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.array(y_hat, dtype=float)
    # avoid log(0)
    p[(p == 0) | (p == 1)] = 0.5
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
