# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: sums only, no mean
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    n, total, square = x.size, x.sum(), (x * x).sum()
    return (n * x - total) / np.sqrt(n * square - total ** 2)
