# piece: scaling
# truth: wrong
# function: scaling
# mistake: the root covers the sum of squares but not the division by n - 1
# line: 19
# style: C-like
import numpy as np

def scaling(x):
    v = np.asarray(x, dtype=np.float64)
    n = v.size
    m = 0.0
    for e in v.flat:
        m += e
    m /= n
    q = 0.0
    for e in v.flat:
        q += (e - m) * (e - m)
    s = np.sqrt(q) / (n - 1)
    return (v - m) / s
