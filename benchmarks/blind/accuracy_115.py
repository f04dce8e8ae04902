# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: rounded to one decimal, only probabilities next to 0 or 1 agree with a label
# line: 10
# style: rounding to one decimal
import numpy as np

def accuracy(y, y_hat):
    rounded = np.round(y_hat, 1)
    return np.count_nonzero(rounded == y) / np.size(y)
