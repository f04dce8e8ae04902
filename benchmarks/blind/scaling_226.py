# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is replaced by the mean absolute deviation
# line: 11
# style: deviation after the shift
import numpy as np

def scale(x):
    centred = np.asarray(x, dtype=float) - np.mean(x)
    width = np.mean(np.abs(centred))
    return centred / width
