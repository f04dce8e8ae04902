# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is not squared in the variance E[x^2] - E[x]
# line: 13
# style: moments
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    m1 = np.mean(x)
    m2 = np.mean(np.square(x))
    variance = np.abs(m2 - m1)
    return (x - m1) / np.sqrt(variance)
