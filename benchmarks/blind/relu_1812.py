# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entry is replaced by one instead of zero
# line: 14
# style: c-like
import numpy as np

def relu(a):
    b = np.array(a, dtype=float)
    it = np.nditer(b, op_flags=["readwrite"])
    for v in it:
        if v < 0:
            v[...] = 1
    return b
