# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is returned, not the share
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    return np.sum((np.asarray(p) > 0.5) == np.asarray(y))
