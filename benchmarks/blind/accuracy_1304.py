# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a mean absolute error of the probabilities, no decision is made
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return 1 - np.abs(y - y_hat).mean()
