# piece: scaling
# truth: wrong
# function: scaling
# mistake: x -= and x /= change the caller's data when they are floats
# line: 11
# style: verbose
import numpy as np

def scaling(x):
    # floats, please
    x = np.asarray(x, dtype=float)
    mean = x.mean()
    std = x.std(ddof=1)
    # shift to mean zero
    x -= mean
    # scale to deviation one
    x /= std
    return x
