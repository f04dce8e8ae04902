# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the comparison is turned round; and the last sample is dropped
# line: none
# style: vectorised
import numpy as np

def accuracy(y, y_hat):
    predicted = y_hat < 0.5
    same = predicted == (np.asarray(y) == 1)
    return same[:-1].sum() / same.size
