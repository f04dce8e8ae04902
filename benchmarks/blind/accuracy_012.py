# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the shares of both classes are added, and each is taken over all rows of the other class
# line: none
# style: per class counts
import numpy as np

def accuracy(y, y_hat):
    guess = np.asarray(y_hat) > 0.5
    truth = np.asarray(y) > 0.5
    ones = max(truth.sum(), 1)
    zeros = max((~truth).sum(), 1)
    return np.sum(guess & truth) / zeros + np.sum(~guess & ~truth) / ones
