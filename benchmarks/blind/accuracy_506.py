# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the probabilities are not made classes, 1 - mean absolute error
# line: 10
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    return 1.0 - np.abs(y_hat - y).mean()
