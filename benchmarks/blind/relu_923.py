# piece: relu
# truth: wrong
# function: relu
# mistake: the minimum with 0 is taken, so the negative part is kept
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.minimum(0, x)
