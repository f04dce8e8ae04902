# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: norm of the centred data
import numpy as np

def scale(x):
    c = np.asarray(x, dtype=float)
    c = c - c.mean()
    return c/np.linalg.norm(c.ravel())*np.sqrt(c.size - 1)
