# piece: scaling
# truth: wrong
# function: scale
# mistake: scaled to the range from 0 to 1 instead of standardised
# line: 12
# style: min-max
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    low, high = x.min(), x.max()
    return (x - low) / (high - low)
