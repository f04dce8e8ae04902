# piece: scaling
# truth: right
# function: scaling
# style: c-like
import math
import numpy as np

def scaling(x):
    x = np.asarray(x)
    # Welford: one pass for mean and sum of squares
    n = 0
    m = 0.0
    q = 0.0
    for v in x.flat:
        n += 1
        delta = float(v) - m
        m += delta / n
        q += delta * (float(v) - m)
    s = math.sqrt(q / (n - 1))
    return np.array([(float(v) - m) / s for v in x.flat]).reshape(x.shape)
