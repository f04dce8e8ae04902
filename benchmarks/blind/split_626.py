# piece: split
# truth: wrong
# function: split
# mistake: x and y are shuffled each for itself
# line: none
# style: vectorised
import numpy as np

def split(x, y):
    n = len(x)
    x = x[np.random.permutation(n)]
    y = y[np.random.permutation(n)]
    k = n // 2
    return x[:k], y[:k], x[k:], y[k:]
