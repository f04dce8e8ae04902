# piece: accuracy
# truth: right
# function: accuracy
# style: c-like
import numpy as np


def accuracy(y, p):
    wrong = 0
    for a, b in zip(np.ravel(y), np.ravel(p)):
        wrong += int(b > 0.5) ^ int(a)
    return 1 - wrong / np.size(y)
