# piece: scaling
# truth: wrong
# function: normalise
# mistake: the default of ddof is 0 and not 1
# line: 9
# style: terse NumPy, extra parameter with default
import numpy as np

def normalise(values, ddof=0):
    centred = values - np.mean(values)
    return centred / np.sqrt((centred ** 2).sum() / (centred.size - ddof))
