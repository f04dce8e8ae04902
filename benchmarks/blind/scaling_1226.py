# piece: scaling
# truth: wrong
# function: scaling
# mistake: the data are only divided, twice, and the mean is never subtracted
# line: 10
# style: terse NumPy
import numpy as np

def scaling(x):
    z = x / np.std(x, ddof=1)
    z = z / np.std(z, ddof=1)
    return z
