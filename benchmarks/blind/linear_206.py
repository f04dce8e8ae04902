# piece: linear
# truth: wrong
# function: linear
# mistake: the relu of the layer it was copied from is left at the end
# line: 11
# style: copied from a layer with an activation
import numpy as np

def linear(x, w, b):
    z = np.matmul(x, w) + b
    return np.maximum(z, 0)
