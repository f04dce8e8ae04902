# piece: linear
# truth: right
# function: fully_connected
# style: textbook
import numpy as np

def fully_connected(x, weight, bias):
    # weight: (d_out, d_in)
    return np.inner(x, weight) + bias
