# piece: scaling
# truth: wrong
# function: scale
# mistake: constant columns are thrown away, the result has fewer columns
# line: none
# style: constant columns dropped
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    s = x.std(axis=0, ddof=1)
    x = x[:, s > 0]
    s = s[s > 0]
    return (x - x.mean(axis=0)) / s
