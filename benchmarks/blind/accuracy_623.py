# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: one minus the mean absolute error of the probabilities
# line: 10
# style: functional
import numpy as np

def accuracy(y, y_hat):
    decide = lambda p: p
    return 1 - np.mean(np.abs(y - decide(y_hat)))
