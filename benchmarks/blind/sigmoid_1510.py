# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the flattened array is returned, the shape of the input is lost
# line: 15
# style: c-like
import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    shape = x.shape
    flat = x.reshape(-1)
    res = np.array([1 / (1 + np.exp(-v)) for v in flat])
    return res
