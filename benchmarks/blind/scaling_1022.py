# piece: scaling
# truth: wrong
# function: scaling
# mistake: the differences are taken in the input's type, small integers overflow
# line: 15
# style: loops
import numpy as np

def scaling(x):
    flat = x.ravel()
    n = flat.size
    shift = flat[0]
    s1, s2 = 0.0, 0.0
    for v in flat:
        d = v - shift
        s1 += d
        s2 += float(d) ** 2
    var = (s2 - s1 * s1 / n) / (n - 1)
    return (x - (float(shift) + s1 / n)) / np.sqrt(var)
