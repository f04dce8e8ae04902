# piece: relu
# truth: wrong
# function: relu
# mistake: the accumulator is not reset, a negative entry repeats the last positive one
# line: 15
# style: translated from C
import numpy as np

def relu(x):
    v = 0.0
    out = np.zeros(x.shape)
    for i in range(x.size):
        if x.flat[i] > 0:
            v = x.flat[i]
        out.flat[i] = v
    return out
