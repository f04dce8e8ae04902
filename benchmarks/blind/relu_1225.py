# piece: relu
# truth: wrong
# function: relu
# mistake: the output is created as integers, fractions are cut off
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    y = np.zeros(np.shape(x), dtype=int)
    pos = np.asarray(x) > 0
    y[pos] = np.asarray(x)[pos]
    return y
