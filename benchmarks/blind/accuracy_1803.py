# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0, so every prediction counts as positive
# line: 11
# style: terse
import numpy as np

def accuracy(y, p):
    y, p = np.asarray(y), np.asarray(p)
    return ((p > 0) == (y == 1)).mean()
