# piece: scaling
# truth: wrong
# function: scale
# mistake: in the running sum of squares the old distance is multiplied by itself instead of by the distance from the new mean
# line: 15
# style: loop
import numpy as np

def scale(x):
    mean, m2, n = 0.0, 0.0, 0
    for v in np.ravel(x):
        n += 1
        delta = v - mean
        mean += delta / n
        m2 += delta * delta
    std = (m2 / (n - 1)) ** 0.5
    return (x - mean) / std
