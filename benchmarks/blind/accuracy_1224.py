# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: asarray makes no copy, the caller's predictions are rounded in place
# line: 10
# style: half-renamed copy of lecture code
import numpy as np

def accuracy(y, y_hat):
    pred = np.asarray(y_hat)
    pred[pred > 0.5] = 1
    pred[pred <= 0.5] = 0
    return np.mean(pred == y)
