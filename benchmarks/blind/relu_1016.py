# piece: relu
# truth: wrong
# function: relu
# mistake: find gives row numbers, so whole rows with a negative entry are set to zero
# line: 14
# style: translated from MATLAB
import numpy as np

def relu(X):
    # A(find(X < 0)) = 0
    A = np.array(X)
    if A.ndim == 0:
        return A * (A > 0)
    rows = np.where(A < 0)[0]
    A[rows] = 0
    return A
