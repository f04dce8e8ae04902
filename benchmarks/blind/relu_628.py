# piece: relu
# truth: wrong
# function: relu
# mistake: the maximum over the whole array, one number
# line: 11
# style: functional
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x * (np.max(x) > 0)
