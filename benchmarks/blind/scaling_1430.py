# piece: scaling
# truth: wrong
# function: scaling
# mistake: n is the number of rows, but the sum runs over all entries
# line: 12
# style: textbook
import numpy as np

def scaling(x):
    """Standardisation with s^2 = sum (x - m)^2 / (n - 1)."""
    x = np.asarray(x, dtype=float)
    n = len(x)
    d = x - x.mean()
    s = np.sqrt(np.sum(d ** 2) / (n - 1))
    return d / s
