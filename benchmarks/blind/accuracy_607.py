# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the error rate
# line: 14
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # decide
    decision = np.zeros(len(y))
    decision[y_hat > 0.5] = 1
    # compare
    equal = decision != y
    # average
    return np.average(equal)
