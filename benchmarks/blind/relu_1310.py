# piece: relu
# truth: wrong
# function: relu
# mistake: the inner loop runs over the number of rows, so wide matrices are rectified in part only
# line: 13
# style: loop
import numpy as np

def relu(x):
    a = np.atleast_2d(np.array(x, dtype=float))
    n, m = a.shape
    for i in range(n):
        for j in range(min(n, m)):
            if a[i, j] < 0:
                a[i, j] = 0.0
    return a.reshape(np.shape(x))
