# piece: relu
# truth: wrong
# function: relu
# mistake: the sign is found by division, zero gives NaN
# line: 12
# style: quotient by the absolute value
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    with np.errstate(all="ignore"):
        return x * (1 + x / np.abs(x)) / 2
