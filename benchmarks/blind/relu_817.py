# piece: relu
# truth: wrong
# function: relu
# mistake: ravel gives a view of the input, which is changed; of a transposed input it gives a copy and nothing happens
# line: 10
# style: C-like
import numpy as np

def relu(x):
    y = x
    flat = y.ravel()
    n = flat.size
    i = 0
    while i < n:
        if flat[i] < 0:
            flat[i] = 0
        i += 1
    return y
