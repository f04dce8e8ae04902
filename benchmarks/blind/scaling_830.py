# piece: scaling
# truth: wrong
# function: scale
# mistake: the given mean and spread are ignored when the mean is 0, since 0 counts as missing
# line: 13
# style: defensive
import numpy as np

def scale(x, mean=None, std=None):
    x = np.asarray(x, dtype=float)
    if x.size == 0:
        raise ValueError("empty data")
    mean = mean or x.mean()
    std = x.std(ddof=1) if std is None else std
    if std == 0:
        raise ValueError("the data are constant")
    z = (x - mean) / std
    assert z.shape == x.shape
    return z, mean, std
