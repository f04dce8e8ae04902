# piece: scaling
# truth: wrong
# function: scaling
# mistake: deviations below 1 are replaced by 1, so data of small spread stays small
# line: 10
# style: terse NumPy
import numpy as np

def scaling(x):
    s = max(np.std(x, ddof=1), 1.0)
    return (x - np.mean(x)) / s
