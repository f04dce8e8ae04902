# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is returned before the mean, the caller takes them in the promised order
# line: 13
# style: lecture
import numpy as np

def scale(x):
    """Returns the scaled data, the mean and the standard deviation."""
    mean, std = x.mean(), x.std(ddof=1)
    x = (x - mean) / std
    return x, std, mean
