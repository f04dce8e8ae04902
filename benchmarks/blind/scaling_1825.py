# piece: scaling
# truth: wrong
# function: scaling
# mistake: the sum of squares is taken without removing the mean, the root mean square results
# line: 14
# style: c-like
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    m = x.sum() / x.size
    s = 0.0
    for v in x.ravel():
        s += v * v
    s = (s / (x.size - 1)) ** 0.5
    return (x - m) / s
