# piece: scaling
# truth: wrong
# function: scale
# mistake: the result has the type of the data, so integer data become whole numbers
# line: 12
# style: loops
import numpy as np

def scale(x):
    m = x.mean()
    s = x.std(ddof=1)
    out = np.zeros_like(x)
    for k in np.ndindex(*x.shape):
        out[k] = (x[k] - m) / s
    return out
