# piece: scaling
# truth: wrong
# function: scale
# mistake: missing brackets: only the mean is divided by the deviation
# line: 10
# style: terse NumPy
import numpy as np

def scale(x):
    return x - x.mean() / x.std()
