# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: one minus the mean distance of the probabilities is taken as the accuracy
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    d = abs(y - y_hat)
    return 1 - d.sum() / d.size
