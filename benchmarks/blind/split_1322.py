# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse
import numpy as np

def split(x, y):
    a, b = np.split(np.random.permutation(len(x)), [len(x) // 2])
    return x[a], y[a], x[b], y[b]
