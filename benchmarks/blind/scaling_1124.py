# piece: scaling
# truth: wrong
# function: scale
# mistake: a given mean of 0 counts as not given
# line: 12
# style: defensive
import numpy as np

def scale(x, mean=None, std=None):
    """With mean and std given (of the training data) these are used."""
    x = np.asarray(x)
    mean = mean or x.mean()
    std = x.std(ddof=1) if std is None else std
    assert std > 0
    return (x - mean) / std
