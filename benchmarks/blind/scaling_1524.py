# piece: scaling
# truth: right
# function: scaling
# style: c-like
import numpy as np


def scaling(x):
    # Welford: Mittelwert und Quadratsumme in einem Durchgang
    x = np.asarray(x, dtype=float)
    mean, m2, n = 0.0, 0.0, 0
    for v in x.flat:
        n += 1
        d = v - mean
        mean += d / n
        m2 += d * (v - mean)
    return (x - mean) / (m2 / (n - 1)) ** 0.5
