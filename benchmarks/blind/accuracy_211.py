# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: false positives are counted in the place of the true negatives
# line: 12
# style: bitwise terms
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y).astype(int)
    p = (np.asarray(y_hat) > 0.5).astype(int)
    both = (y & p) | (1 - y & p)
    return both.mean()
