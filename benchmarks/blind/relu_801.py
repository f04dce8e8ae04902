# piece: relu
# truth: wrong
# function: relu
# mistake: the length of the first axis is used for both loops
# line: 12
# style: MATLAB
import numpy as np

def relu(x):
    X = np.atleast_2d(np.reshape(x, (x.shape[0], -1)))
    n = X.shape[0]
    m = X.shape[0]
    A = np.zeros(X.shape)
    for i in range(n):
        for j in range(m):
            A[i, j] = max(X[i, j], 0)
    return np.reshape(A, x.shape)
