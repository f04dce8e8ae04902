# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added along the samples instead of along the outputs
# line: 12
# style: broadcasting
import numpy as np

def linear(x, w, b):
    z = np.dot(x, w)
    if z.ndim == 2:
        return (z.T + b).T
    return z + b
