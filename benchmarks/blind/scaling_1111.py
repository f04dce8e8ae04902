# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: terse
import numpy as np

def scale(x):
    z = x - x.mean()
    return z * np.sqrt((z.size - 1) / np.vdot(z, z))
