# piece: scaling
# truth: wrong
# function: scale
# mistake: only centred, the division by the standard deviation is missing
# line: 10
# style: terse NumPy
import numpy as np

def scale(x):
    return x - np.mean(x)
