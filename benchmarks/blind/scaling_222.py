# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is removed but the division by the deviation is missing
# line: 16
# style: beginner, loop
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    m = x.mean()
    s = x.std()
    out = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i, j] = x[i, j] - m
    return out
