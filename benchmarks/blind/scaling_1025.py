# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def scaling(x):
    d = x - np.mean(x, dtype=float)
    return d * np.sqrt(d.size - 1) / np.linalg.norm(d.ravel())
