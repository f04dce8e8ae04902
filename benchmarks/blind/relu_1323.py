# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: helpers, freely
import numpy as np

def leaky(x, slope):
    return np.maximum(x, 0) + slope * np.minimum(x, 0)

def relu(x, slope=0):
    if slope == 0:
        return np.maximum(0, x)
    return leaky(x, slope)
