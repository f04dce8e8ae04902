# piece: relu
# truth: wrong
# function: relu
# mistake: exponential minus one below zero (the ELU)
# line: 11
# style: copied from a forum, where
import numpy as np

def relu(x, alpha=1.0):
    x = np.asarray(x, dtype=np.float64)
    return np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))
