# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: helpers
import numpy as np

def mask_of(n):
    chosen = np.random.choice(n, size=n // 2, replace=False)
    m = np.zeros(n, dtype=bool)
    m[chosen] = True
    return m

def split(x, y):
    n = len(y)
    order = np.argsort(np.random.rand(n))
    x, y = x[order], y[order]
    m = mask_of(n)
    return x[m], y[m], x[~m], y[~m]
