# piece: relu
# truth: wrong
# function: relu
# mistake: capped at 1, large inputs saturate
# line: 11
# style: terse NumPy
import numpy as np

def relu(x):
    low = np.where(x > 0, x, 0)
    return np.where(low > 1, 1, low)
