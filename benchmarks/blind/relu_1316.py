# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: c
import numpy as np

def relu(x):
    y = np.array(x)
    it = np.nditer(y, op_flags=["readwrite"])
    for v in it:
        if v < 0:
            v[...] = 0
    return y
