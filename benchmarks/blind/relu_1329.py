# piece: relu
# truth: wrong
# function: relu
# mistake: the second returned value, the mask for the backward pass, marks the negative entries
# line: 11
# style: terse, freely
import numpy as np

def relu(Z):
    A = np.maximum(Z, 0)
    return A, A <= 0
