# piece: scaling
# truth: wrong
# function: scaling
# mistake: it is divided by the variance
# line: 15
# style: verbose
import numpy as np

def scaling(x):
    mean = np.mean(x)
    variance = np.var(x, ddof=1)
    # zero mean
    centred = x - mean
    # unit spread
    return centred / variance
