# piece: scaling
# truth: wrong
# function: standardize
# mistake: divided by half the range instead of the standard deviation
# line: 11
# style: vectorised
import numpy as np

def standardize(x):
    low, high = np.min(x), np.max(x)
    middle, half = np.mean(x), (high - low) / 2
    return (x - middle) / half
