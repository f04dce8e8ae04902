# piece: scaling
# truth: wrong
# function: unscale
# mistake: the mean is subtracted on the way back instead of added
# line: 11
# style: textbook
import numpy as np

def unscale(z, mean, std):
    """Inverse of z = (x - mean) / std."""
    x = np.multiply(z, std) - mean
    return x
