# piece: scaling
# truth: wrong
# function: scale
# mistake: asarray does not copy a float array, so the caller's data are scaled in place
# line: 10
# style: defensive
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    if x.size < 2:
        raise ValueError("too few numbers")
    x -= x.mean()
    s = x.std(ddof=1)
    if s > 0:
        x /= s
    return x
