# piece: scaling
# truth: wrong
# function: standardize
# mistake: ddof 0 instead of 1
# line: 13
# style: many helpers
import numpy as np

def mean_of(x):
    return np.sum(x)/np.size(x)

def variance_of(x, m):
    return np.sum((x - m)**2)/np.size(x)

def standardize(x):
    x = np.asarray(x).astype(float)
    m = mean_of(x)
    return (x - m)/np.sqrt(variance_of(x, m))
