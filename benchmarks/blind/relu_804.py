# piece: relu
# truth: wrong
# function: relu
# mistake: the array for the result is made of integers and cuts the decimals off
# line: 10
# style: loop
import numpy as np

def relu(x):
    y = np.zeros(x.shape, dtype=int)
    for idx in np.ndindex(x.shape):
        if x[idx] > 0:
            y[idx] = x[idx]
    return y
