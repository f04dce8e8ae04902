# piece: scaling
# truth: wrong
# function: scaling
# mistake: the squared deviations are divided by n instead of n - 1
# line: 19
# style: c-like
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    n = x.size
    m = 0.0
    for v in x.flat:
        m += v / n
    q = 0.0
    for v in x.flat:
        q += (v - m) ** 2
    # sample standard deviation
    s = np.sqrt(q / n)
    return (x - m) / s
