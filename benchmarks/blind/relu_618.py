# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: helpers
import numpy as np

def positive_part(t):
    return (abs(t) + t) / 2

def relu(x):
    return positive_part(np.asarray(x))
