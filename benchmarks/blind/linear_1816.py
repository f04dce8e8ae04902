# piece: linear
# truth: wrong
# function: linear
# mistake: the output is squeezed, so a batch with one row loses its axis
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    z = np.dot(x, w)
    z = z + b
    # remove superfluous axes
    return np.squeeze(z)
