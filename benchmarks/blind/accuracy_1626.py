# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is a percentage instead of a share
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    return 100 * np.mean(np.rint(p) == y)
