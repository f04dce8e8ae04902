# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the function is applied twice
# line: 14
# style: functional, composed
import numpy as np

def squash(v):
    v = np.asarray(v, dtype=float)
    return (1 + np.tanh(v / 2)) / 2

def sigmoid(x):
    return squash(squash(x))
