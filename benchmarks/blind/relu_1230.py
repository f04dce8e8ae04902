# piece: relu
# truth: wrong
# function: relu
# mistake: the exponential branch of the ELU instead of 0
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    neg = np.exp(np.minimum(x, 0)) - 1
    return np.where(x >= 0, x, neg)
