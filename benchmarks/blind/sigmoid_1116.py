# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: base 2 in place of e
# line: 11
# style: matlab
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = np.exp2(-x)
    y = 1 / (1 + e)
    return y
