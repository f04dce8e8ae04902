# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign is flipped in place, which changes the caller's array
# line: 11
# style: c-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    x *= -1
    np_exp = np.exp(x)
    return 1 / (np_exp + 1)
