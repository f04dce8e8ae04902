# piece: scaling
# truth: wrong
# function: scale_like
# mistake: the average of the deviations of the columns is not the deviation of all values
# line: 13
# style: verbose
import numpy as np

def scale_like(x):
    """Return the scaled data, the mean and the standard deviation."""
    x = np.asarray(x, dtype=float)
    mean = np.mean(x)
    std = np.mean(np.std(x, axis=0, ddof=1))
    return (x - mean) / std, mean, std
