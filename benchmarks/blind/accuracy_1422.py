# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a column of labels against a row of predictions compares each with each
# line: 11
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # arrange the labels
    y = np.asarray(y)[:, None]
    # and decide
    decision = np.asarray(y_hat) > 0.5
    agree = decision == y
    return agree.mean()
