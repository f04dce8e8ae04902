# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return 1 - np.abs(np.round(y_hat) - y).mean()
