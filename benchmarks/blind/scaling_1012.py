# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: loops
import numpy as np

def scaling(x):
    n, mean, m2 = 0, 0.0, 0.0
    for v in np.nditer(np.asarray(x, dtype=float)):
        n += 1
        old = v - mean
        mean += old / n
        m2 += old * (v - mean)
    return (x - mean) / (m2 / (n - 1)) ** 0.5
