# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    return np.add(b, np.tensordot(x, w, axes=([-1], [0])))
