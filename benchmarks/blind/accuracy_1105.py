# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: matlab
import numpy as np

def accuracy(y, yhat):
    # confusion table, trace = hits
    C = np.zeros((2, 2))
    np.add.at(C, (y.astype(int), (yhat > 0.5).astype(int)), 1)
    return np.trace(C) / np.sum(C)
