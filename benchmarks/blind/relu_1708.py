# piece: relu
# truth: right
# function: relu
# style: verbose
import numpy as np

def relu(x):
    # minus the smaller of 0 and -x
    negated = -np.asarray(x)
    smaller = np.minimum(negated, 0)
    return -smaller
