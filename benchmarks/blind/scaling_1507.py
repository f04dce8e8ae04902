# piece: scaling
# truth: wrong
# function: scaling
# mistake: the largest value (16) is the divisor instead of the standard deviation
# line: 13
# style: verbose
import numpy as np


def scaling(x):
    pixels = np.asarray(x, dtype=float)
    centred_pixels = pixels - pixels.mean()
    return centred_pixels / pixels.max()
