# piece: linear
# truth: wrong
# function: linear
# mistake: the column of ones is put in front of x but the bias below the weights
# line: 11
# style: verbose
import numpy as np

def linear(x, w, b):
    n = x.shape[0]
    x1 = np.column_stack([np.ones(n), x])
    w1 = np.concatenate([w, b[np.newaxis, :]], axis=0)
    return np.dot(x1, w1)
