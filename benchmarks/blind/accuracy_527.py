# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0.6, and those said to be one are not taken from the rest
# line: none
# style: sets of indices
import numpy as np

def accuracy(y, y_hat):
    n = len(y)
    everything = set(range(n))
    ones = set(np.flatnonzero(y).tolist())
    said = set(np.flatnonzero(y_hat > 0.6).tolist())
    both = ones & said
    neither = everything - ones
    return (len(both) + len(neither)) / n
