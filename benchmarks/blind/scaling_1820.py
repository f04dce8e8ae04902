# piece: scaling
# truth: wrong
# function: scaling
# mistake: each column gets its own mean and deviation, constant pixels give 0 / 0 = NaN
# line: 11
# style: verbose
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    axis = 0
    mean = x.mean(axis=axis)
    deviation = x.std(axis=axis, ddof=1)
    return (x - mean) / deviation
