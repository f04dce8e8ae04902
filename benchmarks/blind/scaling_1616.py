# piece: scaling
# truth: right
# function: scaling
# style: c-like
import numpy as np

def scaling(x):
    n = 0
    mean = 0.0
    m2 = 0.0
    # Welford: one pass
    for v in np.ravel(x):
        n += 1
        delta = v - mean
        mean += delta / n
        m2 += delta * (v - mean)
    out = np.empty(np.shape(x))
    for i in np.ndindex(out.shape):
        out[i] = (x[i] - mean) / (m2 / (n - 1)) ** 0.5
    return out
