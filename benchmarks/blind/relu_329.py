# piece: relu
# truth: wrong
# function: relu
# mistake: two mistakes: the minimum is taken, and its sign is turned
# line: none
# style: single-precision habit, two defects
import numpy as np

def relu(x):
    low = np.minimum(x, 0)
    return np.negative(low)
