# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the error rate is returned instead of the accuracy
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    return np.mean((p > 0.5) != y)
