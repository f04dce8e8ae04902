# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponential is replaced by its first three terms
# line: 11
# style: series
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = 1 - x + x * x / 2
    return 1 / (1 + e)
