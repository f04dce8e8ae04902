# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: digitize
import numpy as np

def accuracy(y, y_hat):
    return np.equal(np.digitize(y_hat, [0.5]), y).sum() / len(y_hat)
