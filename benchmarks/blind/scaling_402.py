# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the variance, not by the standard deviation
# line: 10
# style: vectorised
import numpy as np

def scale(x):
    return (x - np.mean(x))/np.var(x, ddof=1)
