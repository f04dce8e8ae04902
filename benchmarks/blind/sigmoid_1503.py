# piece: sigmoid
# truth: wrong
# function: sigmoid_function
# mistake: the input is converted to int, which cuts off everything behind the point
# line: 11
# style: verbose
import numpy as np

def sigmoid_function(values):
    # lists are welcome too
    values = np.array(values, dtype=int)
    s = 1 / (1 + np.exp(-1.0 * values))
    # value and slope
    return s, s * (1 - s)
