# piece: scaling
# truth: wrong
# function: scaling
# mistake: divided by the variance instead of the standard deviation
# line: 14
# style: textbook
import numpy as np

def scaling(x):
    """Bring the data to mean 0 and standard deviation 1."""
    x = np.asarray(x, dtype=float)
    mu = x.sum() / x.size
    var = ((x - mu) ** 2).sum() / (x.size - 1)
    return (x - mu) / var
