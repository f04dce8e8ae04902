# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def scaling(x):
    return (x - np.mean(x)) / np.std(x, ddof=1)
