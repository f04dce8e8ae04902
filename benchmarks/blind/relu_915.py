# piece: relu
# truth: wrong
# function: relu
# mistake: the result is flat, the shape of a matrix is lost
# line: 15
# style: MATLAB
import numpy as np

def relu(x):
    n = np.size(x)
    y = np.zeros(n)
    v = np.reshape(x, n)
    for i in range(n):
        y[i] = max(v[i], 0)
    return y
