# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: plain Python loop, Welford
import numpy as np

def scale(x):
    n, mean, m2 = 0, 0.0, 0.0
    for v in x.ravel().astype(float):
        n += 1
        delta = v - mean
        mean += delta / n
        m2 += delta * (v - mean)
    std = (m2 / n) ** 0.5
    return np.array([(v - mean) / std for v in x.ravel().astype(float)]).reshape(x.shape)
