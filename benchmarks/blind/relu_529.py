# piece: relu
# truth: wrong
# function: relu
# mistake: the output comes in the order of size, and -0.04 passes
# line: none
# style: loop
import numpy as np

def relu(x):
    order = np.argsort(x)
    out = np.zeros(len(x))
    for place, i in enumerate(order):
        if x[i] > -0.05:
            out[place] = x[i]
    return out
