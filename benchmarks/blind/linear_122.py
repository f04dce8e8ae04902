# piece: linear
# truth: wrong
# function: linear
# mistake: vdot flattens its arguments, batches raise an error or give one number
# line: 10
# style: inner product of flattened arrays
import numpy as np

def linear(x, w, b):
    return np.vdot(x, w) + b
