# piece: relu
# truth: wrong
# function: relu
# mistake: the sign of x is turned around
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.maximum(0, np.negative(x))
