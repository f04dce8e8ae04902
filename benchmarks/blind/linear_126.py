# piece: linear
# truth: wrong
# function: linear
# mistake: every axis of length one is squeezed away, batches of one and single outputs lose an axis
# line: 11
# style: tidy shapes
import numpy as np

def linear(x, w, b):
    z = np.matmul(x, w) + b
    return np.squeeze(z)
