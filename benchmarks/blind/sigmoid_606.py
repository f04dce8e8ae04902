# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the two branches of where are swapped
# line: 16
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind in "iu":
        x = x.astype("float64")
    e = np.exp(-np.abs(x))
    right = 1 / (1 + e)
    left = e / (1 + e)
    return np.where(x >= 0, left, right)
