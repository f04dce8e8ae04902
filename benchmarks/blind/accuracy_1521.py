# piece: accuracy
# truth: right
# function: accuracy
# style: terse
import numpy as np


def accuracy(y, p):
    return np.mean((np.asarray(p) - .5) * (np.asarray(y) - .5) > 0)
