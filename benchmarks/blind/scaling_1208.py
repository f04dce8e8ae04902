# piece: scaling
# truth: wrong
# function: scaling
# mistake: E(x squared) without subtracting the squared mean
# line: 12
# style: terse NumPy
import numpy as np

def scaling(x):
    n = x.size
    mu = x.sum() / n
    var = (x ** 2).sum() / (n - 1)
    return (x - mu) / np.sqrt(var)
