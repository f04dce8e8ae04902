# piece: scaling
# truth: wrong
# function: scale
# mistake: the data of the caller are changed
# line: 10
# style: in-place
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    x -= x.mean()
    x /= x.std(ddof=1)
    return x
