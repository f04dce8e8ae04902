# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0, every probability counts as label 1
# line: 10
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    return np.mean((y_hat > 0) == y)
