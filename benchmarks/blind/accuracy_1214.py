# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the second mask reads already changed values, every prediction ends as 1
# line: 12
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    c = np.array(y_hat, dtype=float)
    c[c <= 0.5] = 0
    c[c >= 0] = 1
    return np.count_nonzero(c == y) / np.size(y)
