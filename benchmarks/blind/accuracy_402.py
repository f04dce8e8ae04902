# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: predictions are rounded up, every positive probability is class 1
# line: 10
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    return np.mean(np.ceil(y_hat) == y)
