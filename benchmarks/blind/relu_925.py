# piece: relu
# truth: wrong
# function: relu
# mistake: only the positive entries are returned, so the shape changes
# line: 15
# style: verbose
import numpy as np

def relu(x):
    # make sure that we have an array
    x = np.asarray(x)
    # positions of the positive entries
    keep = x > 0
    # take these entries
    return x[keep]
