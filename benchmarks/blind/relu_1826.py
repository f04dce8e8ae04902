# piece: relu
# truth: right
# function: relu
# style: verbose
import numpy as np

def relu(x):
    # the opposite of the smaller of -x and 0
    x = np.asarray(x)
    flipped = -x
    smaller = np.minimum(flipped, 0)
    return -smaller
