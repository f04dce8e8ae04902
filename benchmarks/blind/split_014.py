# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def split(x, y, fraction):
    a, b = np.split(np.random.permutation(len(x)), [int(fraction * len(x))])
    return x[a], y[a], x[b], y[b]
