# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the two classes are swapped in where
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return np.average(np.where(y_hat < 0.5, 1, 0) == y)
