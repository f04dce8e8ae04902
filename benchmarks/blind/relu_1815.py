# piece: relu
# truth: wrong
# function: relu
# mistake: the negative side follows e^x - 1 as in an ELU
# line: 11
# style: textbook
import numpy as np

def relu(x):
    x = np.asarray(x, float)
    below = np.exp(np.minimum(x, 0)) - 1
    return np.where(x > 0, x, below)
