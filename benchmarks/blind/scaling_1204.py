# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def scaling(x):
    return (x - np.average(x)) * np.cov(np.ravel(x)) ** -0.5
