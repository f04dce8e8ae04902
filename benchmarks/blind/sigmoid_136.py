# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the type is taken from the first entry, if that gives the whole number 0 all entries become whole numbers
# line: 11
# style: np.vectorize of a branch
import numpy as np

def one(v):
    if v < -700:
        return 0
    return 1 / (1 + np.exp(-v))

def sigmoid(x):
    return np.vectorize(one)(x)
