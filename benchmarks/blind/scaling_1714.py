# piece: scaling
# truth: wrong
# function: scaling
# mistake: the values are mapped to [0, 1] by minimum and maximum
# line: 11
# style: textbook
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    shift, width = x.min(), np.ptp(x)
    return (x - shift) / width
