# piece: sigmoid
# truth: right
# function: sigmoid
# style: verbose
import numpy as np

def sigmoid(x):
    # both branches use exp of a non-positive number only
    x = np.asarray(x, dtype=float)
    small = np.exp(-np.abs(x))
    positive = x >= 0
    return np.where(positive, 1.0, small) / (1.0 + small)
