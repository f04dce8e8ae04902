# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean prediction instead of one half
# line: 10
# style: data-driven threshold
import numpy as np

def accuracy(y, y_hat):
    threshold = y_hat.mean()
    above = y_hat > threshold
    return np.mean(above == y)
