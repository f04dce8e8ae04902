# piece: bce
# truth: wrong
# function: bce
# mistake: not squeezed, a (1, 1) matrix instead of a scalar
# line: 14
# style: column vectors, freely
import numpy as np

def bce(Y, Y_hat):
    m = Y.shape[0]
    e = np.finfo(Y_hat.dtype).eps
    P = np.minimum(np.maximum(Y_hat, e), 1 - e)
    cost = -(Y.T @ np.log(P) + (1 - Y).T @ np.log(1 - P)) / m
    return cost
