# piece: relu
# truth: wrong
# function: relu
# mistake: the caller's array is changed
# line: 10
# style: C-like
import numpy as np

def relu(x):
    a = np.asarray(x)
    if a.ndim == 0:
        return a * (a > 0)
    a[a < 0] = 0
    return a
