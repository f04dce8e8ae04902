# piece: relu
# truth: wrong
# function: relu
# mistake: 1 is written where 0 belongs for the negative entries
# line: 10
# style: matlab
import numpy as np

def relu(x):
    y = np.ones(np.shape(x))
    m = np.asarray(x) > 0
    np.copyto(y, x, where=m)
    return y
