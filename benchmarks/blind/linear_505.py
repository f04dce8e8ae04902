# piece: linear
# truth: wrong
# function: linear
# mistake: x w - b
# line: 10
# style: vectorised
import numpy as np

def linear(x, w, b):
    return np.subtract(np.matmul(x, w), b)
