# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is cut to a whole number
# line: 11
# style: integer mean
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    m = int(x.mean())
    return (x - m) / x.std()
