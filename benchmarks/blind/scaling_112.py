# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: projection off the constant vector
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    v = x.ravel()
    ones = np.full(v.size, v.size ** -0.5)
    v = v - (ones @ v) * ones
    return (v * (v.size - 1) ** 0.5 / np.sqrt(v @ v)).reshape(x.shape)
