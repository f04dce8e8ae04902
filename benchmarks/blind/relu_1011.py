# piece: relu
# truth: wrong
# function: relu
# mistake: only the positive entries are returned, the shape is lost
# line: 14
# style: verbose with comments
import numpy as np

def relu(x):
    x = np.asarray(x)
    # which entries are active
    active = x > 0
    # the inactive ones contribute nothing
    return x[active]
