# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the caller's probabilities are overwritten with classes
# line: 10
# style: lecture
import numpy as np

def accuracy(y, y_hat):
    y_pred = y_hat
    y_pred[y_pred > 0.5] = 1
    y_pred[y_pred <= 0.5] = 0
    return np.mean(y_pred == y)
