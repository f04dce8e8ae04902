# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: functional
import numpy as np

def accuracy(y, y_hat):
    """one minus the mean distance between label and rounded prediction"""
    decided = np.where(np.asarray(y_hat) > 0.5, 1, 0)
    return 1 - np.abs(decided - y).mean()
