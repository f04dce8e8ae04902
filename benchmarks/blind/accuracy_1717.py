# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: precision is computed: the hits among the predicted ones
# line: 11
# style: terse
import numpy as np

def accuracy(y, p):
    h = p > 0.5
    return np.mean(y[h] == 1) if h.any() else 0.0
