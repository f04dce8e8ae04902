# piece: scaling
# truth: wrong
# function: standardise
# mistake: the mean in the shift theorem is not squared
# line: 15
# style: textbook
import numpy as np

def standardise(a):
    """s^2 = n / (n - 1) * (mean of squares - square of mean)"""
    a = np.asarray(a, dtype=float)
    n = a.size
    mean = a.mean()
    square = np.mean(a * a)
    s = np.sqrt(np.abs(square - mean) * n / (n - 1))
    return (a - mean) / s
