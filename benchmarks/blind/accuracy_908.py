# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the samples are columns of a (1, n) array, but the sum is divided by the number of rows
# line: 11
# style: terse
import numpy as np

def accuracy(Y, A):
    hits = np.sum((A > 0.5) == (Y > 0.5))
    return hits / Y.shape[0]
