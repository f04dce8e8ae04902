# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: distance below one half
import numpy as np

def accuracy(y, y_hat):
    distance = np.abs(np.asarray(y, dtype=float) - y_hat)
    return np.mean(distance < 0.5)
