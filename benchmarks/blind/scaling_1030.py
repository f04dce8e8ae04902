# piece: scaling
# truth: wrong
# function: scaling
# mistake: Welford's update squares the old difference instead of multiplying the old with the new
# line: 15
# style: loops
import numpy as np

def scaling(x):
    n, mean, m2 = 0, 0.0, 0.0
    for v in np.asarray(x, dtype=float).flat:
        n += 1
        delta = v - mean
        mean += delta / n
        m2 += delta * delta
    return (x - mean) / np.sqrt(m2 / (n - 1))
