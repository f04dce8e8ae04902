# piece: relu
# truth: wrong
# function: relu
# mistake: the inner loop runs over the number of rows instead of the columns
# line: 13
# style: c-like
import numpy as np

def relu(x):
    x2 = np.atleast_2d(x)
    out = np.zeros(x2.shape)
    for i in range(x2.shape[0]):
        for j in range(x2.shape[0]):
            if x2[i, j] > 0:
                out[i, j] = x2[i, j]
    return out.reshape(np.shape(x))
