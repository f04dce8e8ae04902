# piece: accuracy
# truth: right
# function: accuracy
# style: c-like
import numpy as np

def accuracy(p, y):
    wrong = 0
    for i in range(len(y)):
        # a tie, p = 0.5, goes to class 0
        if y[i] - p[i] >= 0.5 or p[i] - y[i] > 0.5:
            wrong += 1
    return (len(y) - wrong) / len(y)
