# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: product of signs
import numpy as np

def accuracy(y, y_hat):
    s = (2 * np.asarray(y, dtype=float) - 1) * np.where(np.asarray(y_hat) > 0.5, 1, -1)
    return np.count_nonzero(s > 0) / s.size
