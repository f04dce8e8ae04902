# piece: scaling
# truth: wrong
# function: scale
# mistake: the variance is returned as the deviation, and x is multiplied by it
# line: none
# style: returns its statistics, two mistakes
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    mean, std = x.mean(), x.std(ddof=1)
    scaled = (x - mean)*std
    return scaled, mean, std**2
