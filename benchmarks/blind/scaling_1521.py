# piece: scaling
# truth: wrong
# function: scaling
# mistake: every sample is centred by its own mean
# line: 11
# style: verbose
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    average = x.mean(axis=1, keepdims=True)
    deviation = x.std(ddof=1)
    centred = x - average
    return centred / deviation
