# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def scale(x):
    n = np.size(x)
    d = x - np.sum(x, dtype=float)/n
    y = d*np.sqrt((n - 1)/np.einsum('i,i->', np.ravel(d), np.ravel(d)))
    return y
