# piece: scaling
# truth: wrong
# function: scaling
# mistake: a standard deviation below one is replaced by one as a guard against division by zero
# line: 14
# style: verbose with comments
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    mean = x.mean()
    std = x.std(ddof=1)
    # do not divide by (nearly) zero
    std = max(std, 1.0)
    return (x - mean) / std
