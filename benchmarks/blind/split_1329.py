# piece: split
# truth: wrong
# function: split
# mistake: an assertion refuses an odd number of samples
# line: 11
# style: defensive
import numpy as np

def split(x, y):
    assert len(x) == len(y)
    assert len(x) % 2 == 0, "cannot halve"
    p = np.random.permutation(len(x))
    a, b = np.split(p, [len(p) // 2])
    return x[a], y[a], x[b], y[b]
