# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: int() cuts a probability down to 0 instead of rounding it
# line: 12
# style: c-like
import numpy as np

def accuracy(y, y_hat):
    hits = 0
    for t, p in zip(y, y_hat):
        if int(p) == int(t):
            hits += 1
    return hits / len(y)
