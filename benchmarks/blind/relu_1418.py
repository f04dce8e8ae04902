# piece: relu
# truth: wrong
# function: relu
# mistake: the comprehension runs over the columns first, so a matrix comes back transposed
# line: 11
# style: c-like
import numpy as np

def relu(x):
    rows, cols = x.shape
    return np.array([[max(0, x[i, j]) for i in range(rows)] for j in range(cols)])
