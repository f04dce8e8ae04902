# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: all() answers whether everything is right instead of the share
# line: 10
# style: one-liner
import numpy as np

def accuracy(y, y_hat):
    return float(np.all((y_hat > 0.5) == (y == 1)))
