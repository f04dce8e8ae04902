# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the helper thresholds the labels and the predictions at the mean prediction
# line: 10
# style: functional with helpers
import numpy as np

def binary(p):
    return p > np.mean(p)

def accuracy(y, y_hat):
    return np.mean(binary(y_hat) == (y > 0.5))
