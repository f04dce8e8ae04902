# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: returns the number of hits, not their share
# line: 10
# style: terse
import numpy as np

def accuracy(y, y_hat):
    return np.sum((y_hat > 0.5) == (y == 1))
