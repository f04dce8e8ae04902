# piece: relu
# truth: wrong
# function: relu
# mistake: the loop over the columns stops one short, the last column is not rectified
# line: 15
# style: loops
import numpy as np

def relu(x):
    a = np.array(x)
    if a.ndim != 2:
        return np.maximum(a, 0)
    n, d = a.shape
    for i in range(n):
        for k in range(d - 1):
            if a[i, k] < 0:
                a[i, k] = 0
    return a
