# piece: split
# truth: wrong
# function: split
# mistake: x and y get different permutations, rows and labels no longer belong together
# line: none
# style: terse NumPy
import numpy as np

def split(x, y, fraction):
    n = int(len(x) * fraction)
    x = x[np.random.permutation(len(x))]
    y = y[np.random.permutation(len(y))]
    return x[:n], y[:n], x[n:], y[n:]
