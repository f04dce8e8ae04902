# piece: relu
# truth: wrong
# function: relu
# mistake: only vectors are handled: for a matrix the comparison is with a whole row
# line: 11
# style: C-like
import numpy as np

def relu(x):
    out = x.copy()
    v = out
    n = len(v)
    i = 0
    while i < n:
        if v[i] < 0:
            v[i] = 0
        i += 1
    return out
