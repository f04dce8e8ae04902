# piece: scaling
# truth: right
# function: scaling
# style: verbose
import numpy as np

def scaling(x):
    # a float copy first, the digits may be uint8
    out = np.array(x, dtype=float)
    out -= np.sum(out) / out.size
    # the mean is zero now, so the square sum is the variation
    out /= np.sqrt(np.sum(out ** 2) / (out.size - 1))
    return out
