# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: defensive, freely
import numpy as np

def relu(Z):
    Z = np.asarray(Z)
    assert Z.ndim <= 2
    A = Z.copy()
    A[Z < 0] = 0
    assert A.shape == Z.shape
    return A, Z > 0
