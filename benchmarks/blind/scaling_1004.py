# piece: scaling
# truth: wrong
# function: scaling
# mistake: the scaled data minus the unscaled mean
# line: 11
# style: terse NumPy
import numpy as np

def scaling(x):
    m, s = np.mean(x, dtype=float), np.std(x, ddof=1, dtype=float)
    return x / s - m, m, s
