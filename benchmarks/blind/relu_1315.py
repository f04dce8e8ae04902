# piece: relu
# truth: wrong
# function: relu
# mistake: np.max with 0 as axis gives the column maxima
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.max(x, 0)
