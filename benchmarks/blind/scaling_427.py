# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: one running pass (Welford)
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    mean = m2 = 0.0
    for k, v in enumerate(x.flat, 1):
        delta = v - mean
        mean += delta/k
        m2 += delta*(v - mean)
    return (x - mean)/(m2/(x.size - 1))**0.5
