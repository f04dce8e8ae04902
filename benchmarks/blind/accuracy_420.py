# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: sign of zero-centred labels times probabilities: class 1 always predicted
# line: 11
# style: scores moved to -1, 1
import numpy as np

def accuracy(y, y_hat):
    t = 2 * y - 1
    s = y_hat
    return np.mean(t * s > 0)
