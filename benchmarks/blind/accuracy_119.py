# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: samples that do not fill a block of four are thrown away
# line: 11
# style: generator of full blocks
import numpy as np

def blocks(n, size):
    start = 0
    while start + size <= n:
        yield slice(start, start + size)
        start += size

def accuracy(y, y_hat):
    good = total = 0
    for part in blocks(len(y), 4):
        good += np.sum((y_hat[part] > 0.5) == (y[part] > 0.5))
        total += len(y[part])
    return good / total if total else 0.0
