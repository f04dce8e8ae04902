# piece: split
# truth: wrong
# function: split
# mistake: the labels of the validation set are those of the training set
# line: 13
# style: terse
import numpy as np

def split(x, y):
    n = len(y)
    p = np.random.permutation(n)
    a, b = p[:n // 2], p[n // 2:]
    return x[a], y[a], x[b], y[a]
