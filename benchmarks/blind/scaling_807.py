# piece: scaling
# truth: wrong
# function: scale
# mistake: the sample left out for the degrees of freedom is really left out, the last value is not summed
# line: 19
# style: C-like
import numpy as np

def scale(x):
    v = np.array(x, dtype=float).flatten()
    n = v.size
    m = 0.0
    i = 0
    while i < n:
        m += v[i] / n
        i += 1
    ss = 0.0
    i = 0
    while i < n - 1:
        ss += (v[i] - m) ** 2
        i += 1
    sd = (ss / (n - 1)) ** 0.5
    return ((v - m) / sd).reshape(np.shape(x))
