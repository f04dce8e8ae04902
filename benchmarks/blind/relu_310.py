# piece: relu
# truth: wrong
# function: relu
# mistake: negative values are dropped rather than set to zero, the shape is not kept
# line: 11
# style: list comprehension
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.array([v for v in x.flat if v >= 0])
