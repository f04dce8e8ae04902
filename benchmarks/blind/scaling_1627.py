# piece: scaling
# truth: wrong
# function: scaling
# mistake: the signs are exchanged: the values are subtracted from the mean
# line: 14
# style: c-like
import numpy as np

def scaling(x):
    m = np.mean(x)
    s = np.std(x, ddof=1)
    out = np.zeros(np.shape(x))
    for i in np.ndindex(*np.shape(x)):
        out[i] = (m - x[i]) / s
    return out
