# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the labels are rounded instead of the probabilities, so only a probability of exactly 0 or 1 can match
# line: 10
# style: one-liner
import numpy as np

def accuracy(y, y_hat):
    return float(np.mean(np.round(y) == y_hat))
