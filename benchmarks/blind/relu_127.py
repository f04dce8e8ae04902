# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: negated minimum
import numpy as np

def relu(x):
    return -np.minimum(-np.asarray(x), 0)
