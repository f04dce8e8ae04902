# piece: relu
# truth: wrong
# function: relu
# mistake: the sum of x and its absolute value is not halved
# line: 13
# style: verbose
import numpy as np

def relu(x):
    # x + |x| is 2x for positive x and 0 for negative x
    magnitude = np.abs(x)
    total = np.add(x, magnitude)
    return total
