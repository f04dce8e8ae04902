# piece: bce
# truth: wrong
# function: costFunction
# mistake: the cost is left as a 1 x 1 matrix instead of a scalar
# line: 13
# style: translated from MATLAB
import numpy as np

def costFunction(Y, H):
    m = Y.shape[0]
    H = np.clip(H, np.finfo(float).eps, 1 - np.finfo(float).eps)
    J = -(Y.T @ np.log(H) + (1 - Y).T @ np.log(1 - H)) / m
    return J
