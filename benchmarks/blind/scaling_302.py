# piece: scaling
# truth: wrong
# function: scale
# mistake: the median is subtracted instead of the mean
# line: 10
# style: robust
import numpy as np

def scale(x):
    centre = np.median(x)
    return np.subtract(x, centre) / np.std(x)
