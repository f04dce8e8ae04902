# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the variance instead of the standard deviation
# line: 10
# style: terse NumPy
import numpy as np

def scale(x):
    return (x - x.mean()) / x.var()
