# piece: relu
# truth: wrong
# function: relu
# mistake: transposes the layer, columns come back as rows
# line: 10
# style: terse NumPy, column vectors
import numpy as np

def relu(Z):
    Z = np.atleast_2d(Z).T
    return np.fmax(Z, 0)
