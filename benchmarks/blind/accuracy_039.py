# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the labels are made a column, all pairs are compared
# line: 10
# style: broadcasting
import numpy as np

def accuracy(y, y_hat):
    y = np.reshape(y, (-1, 1))
    guess = np.asarray(y_hat) > 0.5
    return np.mean(guess == (y > 0.5))
