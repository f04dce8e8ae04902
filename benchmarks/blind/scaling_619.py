# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: loop
import math
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    n, mean, m2 = 0, 0.0, 0.0
    for v in x.flat:
        n += 1
        delta = v - mean
        mean += delta / n
        m2 += delta * (v - mean)
    return (x - mean) / math.sqrt(m2 / (n - 1))
