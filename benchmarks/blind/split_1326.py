# piece: split
# truth: wrong
# function: split
# mistake: the seed argument is not used
# line: 10
# style: terse, freely
import numpy as np

def split(x, y, seed=0):
    p = np.random.permutation(len(x))
    a, b = p[:len(x) // 2], p[len(x) // 2:]
    return x[a], y[a], x[b], y[b]
