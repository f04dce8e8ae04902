# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the caller's probabilities are overwritten with 0 and 1
# line: 11
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # turn the probabilities into classes
    pred = y_hat
    pred[pred > 0.5] = 1
    pred[pred <= 0.5] = 0
    # compare with the truth
    return np.sum(pred == y) / len(y)
