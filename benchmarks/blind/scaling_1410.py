# piece: scaling
# truth: wrong
# function: scaling
# mistake: the population standard deviation (ddof 0) is used instead of the sample one
# line: 12
# style: textbook
import numpy as np

def scaling(x):
    """(x - mean) / s with the sample standard deviation s over all entries."""
    x = np.asarray(x, dtype=float)
    s = np.std(x)
    return (x - np.mean(x)) / s
