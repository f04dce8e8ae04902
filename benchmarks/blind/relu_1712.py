# piece: relu
# truth: wrong
# function: relu_pair
# mistake: the slope is taken from the absolute value and is 1 for negative x as well
# line: 11
# style: textbook
import numpy as np

def relu_pair(x):
    value = np.maximum(x, 0)
    slope = (np.abs(x) > 0).astype(float)
    return value, slope
