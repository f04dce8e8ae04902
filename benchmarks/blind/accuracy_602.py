# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: compares the probability itself with the label
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return np.mean(y == y_hat)
