# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: terse NumPy, tuple returned
import numpy as np

def scale(x):
    m = x.mean()
    s = x.std(ddof=1)
    return np.divide(np.subtract(x, m), s), (m, s)
