# piece: relu
# truth: wrong
# function: relu
# mistake: a row is set to zero as soon as one of its entries is negative
# line: 15
# style: rows as wholes
import numpy as np

def relu(x):
    x = np.array(x, dtype=float)
    if x.ndim == 0:
        return x * (x > 0)
    for k in range(len(x)):
        if np.any(x[k] < 0):
            x[k] = 0
    return x
