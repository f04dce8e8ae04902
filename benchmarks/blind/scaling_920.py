# piece: scaling
# truth: wrong
# function: scale
# mistake: the variance is the mean square minus the squared mean, which cancels for data far from 0
# line: 13
# style: MATLAB
import numpy as np

def scale(x):
    n = np.size(x)
    x = np.asarray(x, dtype=float)
    m = np.sum(x)/n
    v = (np.sum(x**2) - n*m**2)/(n - 1)
    return (x - m)/np.sqrt(v)
