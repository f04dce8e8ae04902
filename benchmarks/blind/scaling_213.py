# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the variance instead of the standard deviation
# line: 11
# style: vectorised
import numpy as np

def scale(x):
    mean = np.mean(x)
    spread = np.var(x)
    return (x - mean) / spread
