# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: loop
import numpy as np

def scale(x):
    # running mean and sum of squares (Welford)
    n, mean, m2 = 0, 0.0, 0.0
    for v in x.ravel():
        n += 1
        delta = float(v) - mean
        mean += delta / n
        m2 += delta * (float(v) - mean)
    return (x - mean) / (m2 / (n - 1)) ** 0.5
