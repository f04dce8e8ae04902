# piece: relu
# truth: wrong
# function: relu
# mistake: np.max reduces the whole array to its largest element
# line: 11
# style: c-like
import numpy as np

def relu(x):
    x = np.asarray(x)
    r = np.max(x, initial=0)
    return r
