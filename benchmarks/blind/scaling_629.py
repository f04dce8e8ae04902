# piece: scaling
# truth: wrong
# function: scale
# mistake: mean absolute deviation
# line: 10
# style: helpers
import numpy as np

def deviation(z):
    return np.mean(np.abs(z))

def scale(x):
    z = x - np.mean(x)
    return z / deviation(z)
