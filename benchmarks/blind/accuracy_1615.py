# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share of wrong predictions is returned
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    return np.mean((p > 0.5) != y)
