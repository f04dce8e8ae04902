# piece: scaling
# truth: wrong
# function: scale
# mistake: every column has its own mean and deviation (axis 0)
# line: 10
# style: vectorised
import numpy as np

def scale(x):
    m = np.mean(x, axis=0)
    s = np.std(x, ddof=1)
    return (x - m) / s
