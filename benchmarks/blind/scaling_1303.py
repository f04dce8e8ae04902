# piece: scaling
# truth: wrong
# function: scale
# mistake: the median is used in place of the mean
# line: 10
# style: helpers
import numpy as np

def centre(x):
    return x - np.median(x)

def scale(x):
    return centre(x) / np.std(x, ddof=1)
