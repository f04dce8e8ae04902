# piece: scaling
# truth: right
# function: standardize
# style: terse
import numpy as np

def standardize(x):
    m, s = np.average(x), np.sqrt(np.cov(np.ravel(x)))
    return x / s - m / s, m, s
