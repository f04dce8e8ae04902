# piece: relu
# truth: wrong
# function: relu
# mistake: the threshold is 1 instead of 0
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x * (x > 1)
