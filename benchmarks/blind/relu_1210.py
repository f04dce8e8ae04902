# piece: relu
# truth: wrong
# function: relu
# mistake: a leaky slope of 0.01 for negative values
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    return np.where(x > 0, x, 0.01 * x)
