# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the truth is a column and the predictions are a flat array, so the comparison is made of every pair
# line: 11
# style: MATLAB
import numpy as np

def accuracy(y, y_hat):
    Y = np.reshape(y, (-1, 1))
    P = np.reshape(y_hat, -1) > 0.5
    return np.mean(P == Y)
