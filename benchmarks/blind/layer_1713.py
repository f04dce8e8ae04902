# piece: layer
# truth: wrong
# function: fill_layer
# mistake: the loop stops before the last column, whose weights stay zero
# line: 13
# style: c-like
import numpy as np

def fill_layer(w, b, rng):
    n, m = w.shape
    s = np.sqrt(2.0 / n)
    w[:] = 0
    for j in range(m - 1):
        w[:, j] = rng.normal(0, s, n)
    b[:] = 0
