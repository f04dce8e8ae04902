# piece: relu
# truth: wrong
# function: relu
# mistake: negative inputs give e^x - 1, as in the ELU
# line: 11
# style: ELU copied
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    negative = np.exp(np.minimum(x, 0)) - 1
    return np.where(x > 0, x, negative)
