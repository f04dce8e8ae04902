# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean absolute error between label and probability is taken for the error rate
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    return 1 - np.mean(np.abs(y - p))
