# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: negative numbers get the value of their positive mirror
# line: 12
# style: absolute value everywhere
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    return 1 / (1 + e)
