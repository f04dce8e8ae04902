# piece: scaling
# truth: wrong
# function: scale
# mistake: the norm is taken for the deviation, the root of n - 1 is lost
# line: 11
# style: matlab
import numpy as np

def scale(x):
    z = x - np.mean(x[:])
    z = z / np.linalg.norm(z)
    return z
