# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the loop runs to n - 1, so the last sample never counts as right
# line: 12
# style: c-like
import numpy as np

def accuracy(y, p):
    k = 0
    i = 0
    while i < len(y) - 1:
        k += int((p[i] > 0.5) == y[i])
        i += 1
    return k / len(y)
