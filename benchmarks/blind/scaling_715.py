# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the variance instead of its root
# line: 19
# style: verbose
import numpy as np

def scale(x):
    # number of values in the whole table
    n_values = np.prod(x.shape)
    # mean over all of them
    mean = np.sum(x) / n_values
    # deviations
    deviations = x - mean
    # unbiased variance
    variance = np.sum(deviations ** 2) / (n_values - 1)
    # scale
    scaled = deviations / variance
    return scaled
