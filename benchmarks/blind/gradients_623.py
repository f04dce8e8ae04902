# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: columns: db sums over the units
# line: 13
# style: verbose, freely
import numpy as np

def linear_backward(dZ, cache):
    A_prev, W, b = cache
    dW = np.dot(dZ, A_prev.T)
    # as the bias
    db = np.sum(dZ, axis=0, keepdims=True)
    dA_prev = np.dot(W.T, dZ)
    return dA_prev, dW, db
