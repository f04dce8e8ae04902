# piece: scaling
# truth: wrong
# function: scale
# mistake: cut off at two deviations
# line: 11
# style: terse
import numpy as np

def scale(x):
    z = (x - np.mean(x)) / np.std(x, ddof=1)
    return np.maximum(np.minimum(z, 2), -2)
