# piece: linear
# truth: wrong
# function: linear
# mistake: the result array is an integer array, so the decimals are lost
# line: 10
# style: c-like
import numpy as np

def linear(x, w, b):
    z = np.zeros((x.shape[0], w.shape[1]), dtype=int)
    for i, row in enumerate(x):
        for j, column in enumerate(w.T):
            z[i, j] = np.dot(row, column) + b[j]
    return z
