# piece: relu
# truth: wrong
# function: relu
# mistake: returns the mask, that is the derivative, and not the value
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return (x > 0) * 1.0
