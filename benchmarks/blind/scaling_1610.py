# piece: scaling
# truth: right
# function: scaling
# style: textbook
import numpy as np

def scaling(x):
    """The population deviation, corrected by sqrt(n / (n - 1))."""
    n = np.size(x)
    s = np.std(x) * np.sqrt(n / (n - 1))
    return (x - np.mean(x)) / s
