# piece: relu
# truth: wrong
# function: relu
# mistake: the input array itself is changed
# line: 10
# style: masks
import numpy as np

def relu(x):
    a = np.asarray(x)
    if a.ndim == 0:
        return max(a.item(), 0)
    a[a < 0] = 0
    return a
