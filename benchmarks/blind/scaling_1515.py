# piece: scaling
# truth: wrong
# function: scaling
# mistake: the variance stands in the denominator instead of the standard deviation
# line: 12
# style: textbook
import numpy as np

def scaling(x):
    x = np.asarray(x, dtype=float)
    m = np.mean(x)
    s = np.var(x, ddof=1)
    return (x - m) / s
