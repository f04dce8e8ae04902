# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a column against a row: the comparison broadcasts to an n-by-n table
# line: 10
# style: terse
import numpy as np

def accuracy(y, p):
    y = np.asarray(y).reshape(-1, 1)
    p = np.asarray(p).reshape(-1)
    return np.mean((p > 0.5) == y)
