# piece: scaling
# truth: wrong
# function: scaling
# mistake: the integer type is kept, the scaled values are truncated
# line: 12
# style: c-like
import numpy as np

def scaling(x):
    x = np.asarray(x)
    m, s = x.mean(), x.std(ddof=1)
    out = np.empty_like(x)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            out[i, j] = (x[i, j] - m) / s
    return out
