# piece: relu
# truth: wrong
# function: relu
# mistake: loops over the first axis only and asks if all of a row is positive, mixed rows become 0
# line: none
# style: loop
import numpy as np

def relu(x):
    out = np.zeros_like(x)
    for i in range(len(x)):
        if np.all(x[i] > 0):
            out[i] = x[i]
    return out
