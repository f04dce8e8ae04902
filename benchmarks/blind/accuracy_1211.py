# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: returns the share of wrong answers instead of the right ones
# line: 10
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    return np.mean((y_hat > 0.5) != y)
