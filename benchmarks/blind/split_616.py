# piece: split
# truth: wrong
# function: split
# mistake: half is rounded up; and y is not permuted for the training rows
# line: none
# style: loop
import numpy as np

def split(x, y):
    p = np.random.permutation(len(x))
    k = (len(x) + 1) // 2
    a, b = p[:k], p[k:]
    return x[a], y[:k], x[b], y[b]
