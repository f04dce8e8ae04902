# piece: scaling
# truth: wrong
# function: scale
# mistake: NumPy's std divides by n, ddof=1 is missing
# line: 13
# style: verbose
import numpy as np

def scale(x):
    # one mean for everything
    mean = np.mean(x)
    # one standard deviation for everything (n - 1)
    std = np.std(x)
    # standardise
    scaled = (x - mean) / std
    return scaled
