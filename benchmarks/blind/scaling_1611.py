# piece: scaling
# truth: wrong
# function: fit_scaler
# mistake: the second moment lacks the square of the mean
# line: 18
# style: c-like
import numpy as np

def fit_scaler(data):
    n = 0
    s1 = 0.0
    s2 = 0.0
    for v in np.ravel(data):
        n += 1
        s1 += v
        s2 += v * v
    mean = s1 / n
    std = ((s2 - n * mean) / (n - 1)) ** 0.5
    return mean, std
