# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divides by n - 1 as in a variance
# line: 13
# style: matlab
import numpy as np

def accuracy(y, yhat):
    n = np.size(y)
    c = yhat > .5
    hits = np.sum(c == y)
    a = hits / (n - 1)
    return a
