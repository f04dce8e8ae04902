# piece: scaling
# truth: wrong
# function: standardize
# mistake: each row is divided by its length, so the rows have norm 1 and not all entries deviation 1
# line: 16
# style: c-like
import numpy as np

def standardize(x):
    x = np.asarray(x, dtype=float)
    m = x.mean()
    s = x.std(ddof=1)
    z = np.zeros(x.shape)
    for i in range(len(x)):
        row = x[i] - m
        z[i] = row / np.sqrt(np.sum(row ** 2))
    return z, m, s
