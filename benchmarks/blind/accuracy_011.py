# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: in percent instead of a share
# line: 10
# style: terse NumPy
import numpy as np

def accuracy(y, y_hat):
    return 100 * np.mean((y_hat > 0.5) == (y > 0.5))
