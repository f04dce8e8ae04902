# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: tensordot
import numpy as np

def linear(x, w, b):
    return np.add(np.tensordot(x, w, axes=1), b)
