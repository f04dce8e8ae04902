# piece: relu
# truth: wrong
# function: relu
# mistake: the comparison is turned round, so the positive part is deleted
# line: 11
# style: mask
import numpy as np

def relu(x):
    out = np.array(x)
    drop = out > 0
    out[drop] = 0
    return out
