# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the counter runs from 1, so the first sample is never looked at
# line: 12
# style: c-like
import numpy as np

def accuracy(p, y):
    n = len(y)
    c = 0
    for i in range(1, n):
        c += int((p[i] > 0.5) == bool(y[i]))
    return c / n
