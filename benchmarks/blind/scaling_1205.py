# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is added instead of subtracted
# line: 15
# style: verbose with comments
import numpy as np

def scaling(x):
    # the one mean of all pixels
    mean = np.mean(x)
    # the one standard deviation of all pixels
    std = np.std(x, ddof=1)
    # centre and scale
    scaled = (x + mean) / std
    return scaled
