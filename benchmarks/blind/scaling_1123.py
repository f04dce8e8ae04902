# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: loops
import math

import numpy as np

def scale(x):
    # Welford: mean and squares in one pass
    count, mean, m2 = 0, 0.0, 0.0
    for v in np.ravel(x):
        count += 1
        delta = float(v) - mean
        mean += delta / count
        m2 += delta * (float(v) - mean)
    std = math.sqrt(m2 / (count - 1))
    out = np.empty(np.shape(x))
    for i, row in enumerate(x):
        for j, v in enumerate(row):
            out[i, j] = (v - mean) / std
    return out
