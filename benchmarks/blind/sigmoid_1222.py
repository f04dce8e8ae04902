# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the square of the denominator belongs to the derivative, the value has it too
# line: 12
# style: step by step, tuple returned
import numpy as np

def sigmoid(x):
    """value and derivative"""
    e = np.exp(-np.clip(x, -300, 300))
    value = 1 / (1 + e) ** 2
    slope = e / (1 + e) ** 2
    return value, slope
