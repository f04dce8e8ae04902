# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def scaling(x):
    z = x - x.mean()
    z = z / z.std()
    # n instead of n - 1 so far
    return z * np.sqrt(1 - 1 / z.size)
