# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0, so every positive probability counts as class 1
# line: 11
# style: terse
import numpy as np


def accuracy(y, y_hat):
    return np.mean((np.asarray(y_hat) > 0) == np.asarray(y))
