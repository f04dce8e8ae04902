# piece: accuracy
# truth: right
# function: accuracy
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return 1 - np.abs(np.rint(y_hat) - y).mean()
