# piece: linear
# truth: wrong
# function: linear
# mistake: two defects: weights by absolute value, bias doubled
# line: none
# style: two defects
import numpy as np

def linear(x, w, b):
    z = np.tensordot(x, np.abs(w), axes=1)
    return z + b + b
