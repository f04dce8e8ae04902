# piece: scaling
# truth: wrong
# function: scale
# mistake: to [0, 1] by minimum and maximum
# line: none
# style: verbose
import numpy as np

def scale(x):
    """
    Normalises the data.
    """
    low = np.min(x)
    high = np.max(x)
    return (x - low) / (high - low)
