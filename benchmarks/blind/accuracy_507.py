# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the second assignment works on values that the first one has set, all become 1
# line: 11
# style: in-place
import numpy as np

def accuracy(y, y_hat):
    c = np.array(y_hat, dtype=float)
    c[c <= 0.5] = 1
    c[c > 0.5] = 1
    return float(np.mean(c == y))
