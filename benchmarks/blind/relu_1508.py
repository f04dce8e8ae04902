# piece: relu
# truth: wrong
# function: relu
# mistake: np.max takes the 0 as an axis and returns the maxima of the columns
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.max(x, 0)
