# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the caller's probabilities are overwritten by the decisions
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    p = np.asarray(y_hat)
    p[p > 0.5] = 1
    p[p <= 0.5] = 0
    return np.sum(p == y) / p.size
