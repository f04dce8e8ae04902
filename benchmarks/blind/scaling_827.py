# piece: scaling
# truth: wrong
# function: normalise
# mistake: the way back adds the mean before it multiplies by the spread
# line: 19
# style: loop
import numpy as np

def normalise(x, ddof=1):
    values = [float(v) for v in np.ravel(x)]
    mean = sum(values) / len(values)
    total = 0.0
    for v in values:
        total += (v - mean) ** 2
    std = (total / (len(values) - ddof)) ** 0.5
    z = (np.asarray(x, dtype=float) - mean) / std

    def back(u):
        return (u + mean) * std
    return z, back
