# piece: scaling
# truth: wrong
# function: scale
# mistake: the bracket is missing, only the mean is divided by the standard deviation
# line: 15
# style: verbose
import numpy as np

def scale(x):
    # mean of all values
    mean = np.mean(x)
    # sample standard deviation of all values
    std = np.std(x, ddof=1)
    # centre and divide
    scaled = x - mean / std
    return scaled
