# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: verbose
import numpy as np

def relu(x):
    # which units are active
    active = np.heaviside(x, 0)
    # the others give zero
    return active * x, active.astype(bool)
