# piece: accuracy
# truth: right
# function: accuracy
# style: terse
import numpy as np

def accuracy(y, p):
    return 1 - np.mean((np.asarray(p) > 0.5) ^ (np.asarray(y) == 1))
