# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: in-place
import numpy as np

def accuracy(y, y_hat):
    c = np.array(y_hat, dtype=float)
    c -= 0.5
    np.ceil(c, out=c)
    return np.count_nonzero(c == y) / c.size
