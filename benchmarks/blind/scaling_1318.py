# piece: scaling
# truth: wrong
# function: scale
# mistake: ddof 0: divides by n where n - 1 is asked
# line: 11
# style: half-renamed
import numpy as np

def scale(x):
    mean = np.mean(x)
    std = np.std(x)
    x_scaled = (x - mean) / std
    return x_scaled
