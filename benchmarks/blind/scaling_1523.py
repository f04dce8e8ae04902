# piece: scaling
# truth: right
# function: scaling
# style: textbook
import numpy as np


def scaling(x, mean=None, std=None):
    """Global figures unless they are given."""
    x = np.asarray(x, dtype=float)
    mean = x.mean() if mean is None else mean
    std = np.sqrt(np.cov(x.ravel())) if std is None else std
    return (x - mean) / std
