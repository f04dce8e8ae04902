# piece: scaling
# truth: wrong
# function: scale
# mistake: the squares of small unsigned integers overflow, which spoils the deviation for bytes
# line: 12
# style: verbose
import numpy as np

def scale(x):
    # sums over all entries
    total = x.sum(dtype=float)
    squares = (x * x).sum(dtype=float)
    n = x.size
    # mean and variance (n - 1)
    mean = total / n
    var = (squares - total * mean) / (n - 1)
    # standardised values
    return (x - mean) / np.sqrt(var)
