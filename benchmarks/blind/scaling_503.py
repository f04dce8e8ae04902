# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: vectorised
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    d = x - x.sum() / x.size
    return d * np.sqrt((x.size - 1) / np.sum(d * d))
