# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    return np.mean((y_hat > 0.5) == y)
