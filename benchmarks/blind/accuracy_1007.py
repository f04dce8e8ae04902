# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: one-liner
import numpy as np

def accuracy(y, y_hat):
    return float(((2 * np.asarray(y) - 1) * (np.asarray(y_hat) - 0.5) > 0).sum() / np.size(y))
