# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: sign of y_hat - 0.5 is -1 for class 0, so label 0 never counts as correct
# line: 10
# style: matlab
import numpy as np

def accuracy(y, y_hat):
    pred = np.sign(y_hat - 0.5)      # pred = sign(yhat - .5)
    same = pred == y                 # same = pred == y
    return same.sum() / same.size    # mean(same)
