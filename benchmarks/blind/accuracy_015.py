# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only predictions within 0.1 of the label count as right
# line: 11
# style: tolerance
import numpy as np

def accuracy(y, y_hat):
    distance = np.abs(np.asarray(y_hat, dtype=float) - np.asarray(y, dtype=float))
    return np.mean(distance < 0.1)
