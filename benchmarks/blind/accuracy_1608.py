# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the loop leaves the last sample out
# line: 12
# style: c-like
import numpy as np

def accuracy(y, p):
    n = len(y)
    ok = 0
    for k in range(n - 1):
        label = 1 if p[k] > 0.5 else 0
        ok += label == y[k]
    return ok / n
