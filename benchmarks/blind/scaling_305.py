# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is taken per column, the standard deviation over all values
# line: 10
# style: axis
import numpy as np

def scale(x):
    mean = np.mean(x, axis=0)
    std = np.std(x)
    return (x - mean) / std
