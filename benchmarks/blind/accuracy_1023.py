# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: intersection over union of the positive indices instead of the share of correct samples
# line: none
# style: one-liner
import numpy as np

def accuracy(y, y_hat):
    return (lambda a, b: len(a & b) / max(len(a | b), 1))(set(np.flatnonzero(y)), set(np.flatnonzero(y_hat > 0.5)))
