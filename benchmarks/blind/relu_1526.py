# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entries are removed, not set to zero, so the shape changes
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x[x >= 0]
