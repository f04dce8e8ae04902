# piece: scaling
# truth: wrong
# function: scaling
# mistake: the spread is divided by the root of n, which is the standard error of the mean
# line: 11
# style: verbose
import numpy as np

def scaling(x):
    mean = x.mean()
    spread = x.std(ddof=1) / np.sqrt(x.size)
    scaled = (x - mean) / spread
    return scaled
