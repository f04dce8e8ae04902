# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is rounded to an integer
# line: 10
# style: terse NumPy
import numpy as np

def scaling(x):
    mu = int(np.mean(x))
    dev = x - np.mean(x)
    return (x - mu) / np.sqrt(np.sum(dev ** 2) / (dev.size - 1))
