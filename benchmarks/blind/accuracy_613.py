# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: rounded up: everything is class 1
# line: 10
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    return np.mean(np.ceil(y_hat) == y)
