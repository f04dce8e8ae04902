# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: matlab
import numpy as np

def accuracy(y, y_hat):
    C = np.zeros((2, 2))
    pred = (y_hat > 0.5).astype(int)
    np.add.at(C, (y.astype(int), pred), 1)
    return np.trace(C) / C.sum()
