# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the classes are swapped and the count is divided by n + 1
# line: none
# style: many helpers, two mistakes
import numpy as np

def to_class(p):
    return np.where(p > 0.5, 0, 1)

def count_equal(a, b):
    return int((a == b).sum())

def accuracy(y, y_hat):
    return count_equal(to_class(y_hat), y) / (len(y) + 1)
