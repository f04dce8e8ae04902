# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: functional
import numpy as np

def scale(x):
    z = x - np.average(x)
    return z * np.sqrt((z.size - 1) / np.vdot(z, z))
