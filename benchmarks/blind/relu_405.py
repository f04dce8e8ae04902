# piece: relu
# truth: wrong
# function: relu
# mistake: the result is always a column
# line: 12
# style: column vectors
import numpy as np

def relu(x):
    column = np.reshape(x, (-1, 1))
    out = np.where(column > 0, column, 0)
    return out
