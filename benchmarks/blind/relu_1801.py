# piece: relu
# truth: wrong
# function: relu
# mistake: a leaky slope of 0.01 is left for negative values
# line: 11
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x, dtype=float)
    slope = 0.01
    positive_part = np.maximum(x, 0)
    negative_part = np.minimum(x, 0)
    return positive_part + slope * negative_part
