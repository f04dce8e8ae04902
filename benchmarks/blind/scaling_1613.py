# piece: scaling
# truth: wrong
# function: scaling
# mistake: the sum of squares leaves out the first value
# line: 16
# style: c-like
import numpy as np

def scaling(x):
    flat = np.ravel(x)
    n = len(flat)
    m = 0.0
    for v in flat:
        m += v / n
    ss = 0.0
    for i in range(1, n):
        ss += (flat[i] - m) ** 2
    return (x - m) / (ss / (n - 1)) ** 0.5
