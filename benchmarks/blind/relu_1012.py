# piece: relu
# truth: wrong
# function: relu
# mistake: Python's max compares a whole row with 0, which fails for matrices
# line: 14
# style: loops
import numpy as np

def relu(x):
    if np.ndim(x) == 0:
        return max(0, x)
    out = []
    for row in x:
        out.append(max(0, row))
    return np.array(out)
