# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is the mean of the data instead of 0
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    cut = x.mean()
    return np.where(x > cut, x, 0)
