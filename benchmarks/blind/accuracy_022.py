# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: probabilities are rounded up
# line: 10
# style: ceil instead of round
import numpy as np

def accuracy(y, y_hat):
    return np.mean(np.ceil(y_hat) == y)
