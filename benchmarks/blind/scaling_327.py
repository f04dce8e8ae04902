# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: Welford
import numpy as np

def scale(x):
    mean = m2 = 0.0
    for n, v in enumerate(np.asarray(x, dtype=float).flat, start=1):
        delta = v - mean
        mean += delta / n
        m2 += delta * (v - mean)
    return (x - mean) / (m2 / n) ** 0.5
