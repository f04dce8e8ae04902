# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: maximum of a stack
import numpy as np

def relu(x):
    z = np.asarray(x)
    return np.array([z, z - z]).max(axis=0)
