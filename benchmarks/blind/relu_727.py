# piece: relu
# truth: wrong
# function: relu
# mistake: the square root of the square loses very small numbers (and overflows for large ones)
# line: 13
# style: verbose
import numpy as np

def relu(x):
    # work with floating point numbers
    v = np.asarray(x, dtype=float)
    # magnitude of each entry
    magnitude = np.sqrt(v ** 2)
    # half of the sum is x where x is positive and 0 elsewhere
    half_sum = 0.5 * (v + magnitude)
    return half_sum
