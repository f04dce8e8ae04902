# piece: scaling
# truth: wrong
# function: scaling
# mistake: the sum of squares is not divided by n - 1 before the root
# line: 19
# style: c-like
import math
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    n = x.size
    m = 0.0
    for v in x.flat:
        m += v / n
    q = 0.0
    for v in x.flat:
        q += (v - m) * (v - m)
    s = math.sqrt(q)
    return (x - m) / s
