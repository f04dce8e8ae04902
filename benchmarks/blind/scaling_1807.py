# piece: scaling
# truth: wrong
# function: scaling
# mistake: the caller's array is scaled in place
# line: 10
# style: verbose
import numpy as np

def scaling(x):
    data = np.asarray(x, dtype=float)
    mean = data.mean()
    std = data.std(ddof=1)
    data -= mean
    data /= std
    return data
