# piece: scaling
# truth: right
# function: scaling
# style: c-like
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    n = 0
    mean = 0.0
    m2 = 0.0
    # Welford
    for v in x.ravel():
        n += 1
        delta = v - mean
        mean += delta / n
        m2 += delta * (v - mean)
    return (x - mean) / (m2 / (n - 1)) ** 0.5
