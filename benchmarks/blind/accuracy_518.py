# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the error rate
# line: 14
# style: many helpers
import numpy as np

def to_class(p): return np.where(p > 0.5, 1, 0)
def wrong_ones(y, c): return np.not_equal(y, c)
def rate(flags): return np.count_nonzero(flags) / flags.shape[0]

def accuracy(y, y_hat):
    return rate(wrong_ones(y, to_class(y_hat)))
