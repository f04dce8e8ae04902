# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the loop starts at the second sample, the first is never counted
# line: 12
# style: C-like
import numpy as np

def accuracy(y, y_hat):
    n = len(y)
    hits = 0
    i = 1
    while i < n:
        p = 1 if y_hat[i] >= 0.5 else 0
        if p == y[i]:
            hits += 1
        i += 1
    return hits / n
