# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: C-like
import numpy as np

def scale(x):
    # Welford
    n = 0
    mean = 0.0
    m2 = 0.0
    for v in x.flat:
        n += 1
        delta = v - mean
        mean += delta / n
        m2 += delta * (v - mean)
    std = (m2 / (n - 1)) ** 0.5
    y = np.zeros(x.shape)
    for i in range(n):
        y.flat[i] = (x.flat[i] - mean) / std
    return y
