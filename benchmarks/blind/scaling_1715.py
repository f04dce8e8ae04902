# piece: scaling
# truth: right
# function: scaling
# style: c-like
import numpy as np

def scaling(x):
    n = 0
    s = 0.0
    for v in x.flat:
        s += float(v)
        n += 1
    mean = s / n
    q = 0.0
    for v in x.flat:
        q += (float(v) - mean) ** 2
    sd = (q / (n - 1)) ** 0.5
    out = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i, j] = (x[i, j] - mean) / sd
    return out
