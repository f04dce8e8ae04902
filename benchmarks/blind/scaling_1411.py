# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean absolute deviation is used as if it were the standard deviation
# line: 17
# style: c-like
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    flat = x.ravel()
    n = flat.size
    m = sum(flat) / n
    q = 0.0
    for v in flat:
        q += abs(v - m)
    s = q / n
    return (x - m) / s
