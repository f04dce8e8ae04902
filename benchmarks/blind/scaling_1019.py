# piece: scaling
# truth: right
# function: scaling
# mistake: none
# line: none
# style: object-minded
import numpy as np

def scaling(x):
    """Returns a function that scales any data by the statistics of x."""
    m = np.asarray(x, dtype=float).mean()
    n = np.size(x)
    s = np.std(x, dtype=float) * (n / (n - 1)) ** 0.5

    def apply(z):
        return (z - m) / s

    return apply
