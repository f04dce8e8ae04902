# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def relu(x):
    x = np.asarray(x)
    # start from zeros and copy the active entries over
    y = np.zeros(x.shape)
    active = x > 0
    y[active] = x[active]
    print("active:", active.sum(), "of", active.size)
    return y
