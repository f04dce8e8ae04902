# piece: relu
# truth: wrong
# function: relu
# mistake: the minimum is taken instead of the maximum
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.minimum(x, 0)
