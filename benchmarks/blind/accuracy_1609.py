# piece: accuracy
# truth: right
# function: accuracy
# style: c-like
import numpy as np

def accuracy(y, p):
    n = len(y)
    good = 0
    i = 0
    while i < n:
        good += int(int(p[i] > 0.5) == int(y[i]))
        i = i + 1
    return good / n
