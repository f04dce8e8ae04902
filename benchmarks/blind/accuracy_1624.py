# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0, so every sample counts as class 1
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    return np.mean((p > 0) == y)
