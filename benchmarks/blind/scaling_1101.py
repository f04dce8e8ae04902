# piece: scaling
# truth: wrong
# function: scale
# mistake: the squares of bytes wrap around at 256
# line: 12
# style: terse
import numpy as np

def scale(x):
    n = x.size
    m = x.sum(dtype=float) / n
    q = np.sum(x * x, dtype=float) / n - m * m
    return (x - m) / np.sqrt(q * n / (n - 1))
