# piece: relu
# truth: wrong
# function: relu
# mistake: negative entries are dropped, the shape is lost
# line: 11
# style: vectorised
import numpy as np

def relu(x):
    x = np.asarray(x)
    positive = x[x > 0]
    return positive
