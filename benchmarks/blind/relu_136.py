# piece: relu
# truth: wrong
# function: relu
# mistake: the half is taken by floor division, fractions are lost
# line: 10
# style: floor division
import numpy as np

def relu(x):
    return (np.abs(x) + x) // 2
