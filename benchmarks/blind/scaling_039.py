# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: figures returned too
import numpy as np

def scale(x, mean=None, std=None):
    """Scale by one global mean and deviation; returns the data and both figures."""
    mean = np.mean(x) if mean is None else mean
    std = np.std(x, ddof=1) if std is None else std
    return (x - mean) / std, mean, std
