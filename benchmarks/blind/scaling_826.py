# piece: scaling
# truth: wrong
# function: scale
# mistake: n is the number of rows and not of all values
# line: 13
# style: C-like
import math
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    flat = x.reshape(-1)
    n = len(x)
    s = 0.0
    for v in flat:
        s += v
    mean = s / n
    q = 0.0
    for v in flat:
        q += (v - mean) * (v - mean)
    sd = math.sqrt(q / (n - 1))
    out = np.empty(flat.size)
    for i in range(flat.size):
        out[i] = (flat[i] - mean) / sd
    return out.reshape(x.shape)
