# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the sign gives classes -1 and 1 while the labels are 0 and 1, so class 0 never matches
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    pred = np.sign(y_hat - 0.5)
    return np.count_nonzero(pred == y) / len(y)
