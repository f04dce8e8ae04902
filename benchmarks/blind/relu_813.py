# piece: relu
# truth: wrong
# function: relu_forward
# mistake: the mask for the way back is taken from the output, which is never below zero, so it is one everywhere
# line: 12
# style: MATLAB
import numpy as np

def relu_forward(Z):
    A = Z.copy()
    A[A < 0] = 0
    D = 1.0 * (A >= 0)
    return A, D
