# piece: scaling
# truth: wrong
# function: scale
# mistake: the root of the number of entries is missing, the norm is used as the deviation
# line: 12
# style: norm of the centred data
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    centred = x - x.mean()
    return centred / np.linalg.norm(centred)
