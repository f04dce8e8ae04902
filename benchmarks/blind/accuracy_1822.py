# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: integer division makes everything but a perfect score 0
# line: 14
# style: c-like
import numpy as np

def accuracy(y, p):
    hits = 0
    for i in range(len(y)):
        if (p[i] > 0.5) == (y[i] == 1):
            hits += 1
    return hits // len(y)
