# piece: scaling
# truth: wrong
# function: scaling
# mistake: the conversion does not copy float arrays, so the caller's data are changed in place
# line: 10
# style: verbose
import numpy as np

def scaling(x):
    out = np.asarray(x, dtype=float)
    mean = out.mean()
    std = out.std(ddof=1)
    out -= mean
    out /= std
    return out
