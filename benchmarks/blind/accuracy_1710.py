# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only true positives are counted, the true negatives are forgotten
# line: 14
# style: c-like
import numpy as np

def accuracy(y, p):
    n = len(y)
    good = 0
    for i in range(n):
        c = p[i] > 0.5
        if c and y[i] == 1:
            good += 1
    return good / n
