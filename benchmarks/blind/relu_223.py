# piece: relu
# truth: wrong
# function: relu
# mistake: one maximum over the whole array is returned
# line: 13
# style: max over the array
import numpy as np

def relu(x):
    x = np.asarray(x)
    if x.size == 0:
        return x
    return max(0, x.max())
