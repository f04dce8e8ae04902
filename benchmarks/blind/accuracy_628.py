# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: truncated with astype(int): everything is class 0
# line: 10
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    classes = np.asarray(y_hat).astype(int)
    return (classes == y).mean()
