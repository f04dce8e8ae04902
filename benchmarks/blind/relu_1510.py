# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entries are overwritten in place in the caller's array
# line: 10
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    x[x < 0] = 0
    return x
