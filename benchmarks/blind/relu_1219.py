# piece: relu
# truth: wrong
# function: relu
# mistake: the half is missing, positive values are doubled
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    return x + np.abs(x)
