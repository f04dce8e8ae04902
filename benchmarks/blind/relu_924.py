# piece: relu
# truth: wrong
# function: relu
# mistake: the loop treats the rows as numbers, which fails for arrays of two dimensions
# line: 14
# style: C-like
import numpy as np

def relu(x):
    if np.ndim(x) == 0:
        return x if x > 0 else 0.0
    y = np.zeros(np.shape(x))
    for i in range(len(x)):
        y[i] = x[i] if x[i] > 0 else 0.0
    return y
