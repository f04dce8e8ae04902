# piece: scaling
# truth: wrong
# function: scale
# mistake: each sample (row) is scaled by its own mean and deviation
# line: 14
# style: course template with docstring
import numpy as np

def scale(x):
    """Scale the data to mean 0 and standard deviation 1.

    x: (n, d) array, one sample a row
    """
    mean = x.mean(axis=1, keepdims=True)
    std = np.sqrt(((x - mean) ** 2).mean(axis=None if mean.size == 1 else 1, keepdims=True))
    return (x - mean) / std
