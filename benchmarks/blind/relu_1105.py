# piece: relu
# truth: wrong
# function: relu_with_derivative
# mistake: the derivative is returned as x where it should be 1
# line: 13
# style: lecture
import numpy as np

def relu_with_derivative(x):
    """value and slope (0 below zero, 1 above)"""
    mask = np.asarray(x) > 0
    value = np.where(mask, x, 0)
    slope = np.where(mask, x, 0)
    return value, slope
