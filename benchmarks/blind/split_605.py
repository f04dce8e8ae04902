# piece: split
# truth: wrong
# function: split
# mistake: drawn with replacement
# line: 11
# style: vectorised
import numpy as np

def split(x, y):
    n = len(x)
    idx = np.random.randint(0, n, n)
    a, b = idx[:n // 2], idx[n // 2:]
    return x[a], y[a], x[b], y[b]
