# piece: linear
# truth: wrong
# function: linear
# mistake: exp(z) / (1 + exp(z)) is NaN for large scores
# line: 11
# style: c-like
import numpy as np

def linear(x, w, b):
    z = np.asarray(x, dtype=float) @ np.asarray(w, dtype=float) + b
    e = np.exp(z)
    return e / (e + 1)
