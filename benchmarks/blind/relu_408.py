# piece: relu
# truth: wrong
# function: relu
# mistake: the negative part is returned
# line: 17
# style: many helpers
import numpy as np

def positive_part(x):
    return np.maximum(x, 0)

def negative_part(x):
    return np.maximum(np.negative(x), 0)

def relu(x):
    x = np.asarray(x, dtype=float)
    return negative_part(x)
