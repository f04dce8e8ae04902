# piece: scaling
# truth: wrong
# function: scaling
# mistake: the spread is the mean absolute deviation
# line: 11
# style: textbook
import numpy as np

def scaling(x):
    d = x - x.mean()
    s = np.mean(np.abs(d))
    return d / s
