# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the columns of the two classes stand in the wrong order, every decision is turned round
# line: 10
# style: two-column argmax
import numpy as np

def accuracy(y, y_hat):
    both = np.stack([y_hat, 1 - y_hat], axis=1)
    return (both.argmax(axis=1) == y).mean()
