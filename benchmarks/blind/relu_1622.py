# piece: relu
# truth: wrong
# function: relu
# mistake: negative values are replaced by their absolute value
# line: 12
# style: verbose
import numpy as np

def relu(x):
    out = np.array(x, dtype=float)
    negative = out < 0
    out[negative] = -out[negative]
    return out
