# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponential series has too few terms for larger arguments
# line: none
# style: series by hand
import numpy as np

def _exp(v, terms=20):
    total, term = 1.0, 1.0
    for k in range(1, terms):
        term = term * v / k
        total += term
    return total

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 1 / (1 + _exp(-x))
