# piece: scaling
# truth: wrong
# function: scale
# mistake: values beyond three standard deviations are cut off
# line: 11
# style: outliers
import numpy as np

def scale(x):
    z = (x - np.mean(x)) / np.std(x)
    return np.clip(z, -3, 3)
