# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse NumPy, indices given
import numpy as np

def split(x, y, val_indices):
    rest = np.delete(np.arange(len(x)), val_indices)
    return x[rest], y[rest], x[val_indices], y[val_indices]
