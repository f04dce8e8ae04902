# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the variance, the root is missing
# line: 12
# style: variance
import numpy as np

def scale(x):
    mu = np.mean(x)
    var = np.mean((x - mu) ** 2)
    return (x - mu) / var
