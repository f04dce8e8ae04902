# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: negated twice
import numpy as np

def relu(x):
    return np.negative(np.fmin(np.negative(x), 0))
