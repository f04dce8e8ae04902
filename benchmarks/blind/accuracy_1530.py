# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the number of hits is returned, not their share
# line: 11
# style: terse
import numpy as np

def accuracy(y, p):
    hits = (np.asarray(p) >= 0.5) == (np.asarray(y) == 1)
    return hits.sum()
