# piece: relu
# truth: wrong
# function: relu
# mistake: the positive part of -x is returned
# line: 10
# style: minus sign in front
import numpy as np

def relu(x):
    return np.fmax(np.negative(x), 0)
