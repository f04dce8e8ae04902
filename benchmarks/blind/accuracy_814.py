# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: terse
import numpy as np

def accuracy(y, y_hat):
    # right when the distance to the label is below one half
    return np.mean(np.abs(y_hat - y) < 0.5)
