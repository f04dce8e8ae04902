# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is rounded to two decimals
# line: 10
# style: one-liner
import numpy as np

def accuracy(y, y_hat):
    return round(float(np.mean(np.round(y_hat) == y)), 2)
