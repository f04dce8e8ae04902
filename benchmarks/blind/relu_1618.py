# piece: relu
# truth: wrong
# function: relu
# mistake: minimum is taken instead of maximum
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.minimum(0, x)
