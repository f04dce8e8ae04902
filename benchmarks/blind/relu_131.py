# piece: relu
# truth: wrong
# function: relu
# mistake: whole numbers go through untouched
# line: 12
# style: branches by type
import numpy as np

def relu(x):
    arr = np.asarray(x)
    if arr.dtype.kind == "i":
        return arr
    out = arr.copy()
    out[out < 0] = 0.0
    return out
