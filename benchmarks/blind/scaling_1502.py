# piece: scaling
# truth: wrong
# function: scaling
# mistake: the standard deviation is taken for each column instead of once for all pixels
# line: 12
# style: textbook
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    mean = x.mean()
    std = x.std(axis=0, ddof=1)
    return (x - mean) / (std + (std == 0))
