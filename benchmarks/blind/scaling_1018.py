# piece: scaling
# truth: wrong
# function: scaling
# mistake: n is the number of rows, not the number of entries, in the variance' denominator
# line: 11
# style: translated from MATLAB
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    n = np.size(x, 0)
    D = x - np.mean(x)
    s = np.sqrt(np.sum(D ** 2) / (n - 1))
    return D / s
