# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array has the type of the input, integers give 0 or 1
# line: 11
# style: loop
import math
import numpy as np

def sigmoid(x):
    out = np.zeros_like(x)
    for index, value in np.ndenumerate(x):
        if value >= 0:
            out[index] = 1 / (1 + math.exp(-value))
        else:
            e = math.exp(value)
            out[index] = e / (1 + e)
    return out
