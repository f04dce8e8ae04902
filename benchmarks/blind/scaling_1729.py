# piece: scaling
# truth: wrong
# function: scaling
# mistake: every image is scaled by its own numbers, one row at a time
# line: 11
# style: functional
import numpy as np

def scaling(x):
    standard = lambda a, m, s: (a - m) / s
    rows = [standard(r, r.mean(), r.std(ddof=1)) for r in x]
    return np.array(rows)
