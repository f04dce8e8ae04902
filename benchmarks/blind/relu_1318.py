# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entries are dropped, so the shape is lost
# line: none
# style: loop
import numpy as np

def relu(x):
    out = []
    for v in np.ravel(x):
        if v >= 0:
            out.append(v)
    return np.array(out)
