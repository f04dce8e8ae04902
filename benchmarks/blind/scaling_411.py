# piece: scaling
# truth: wrong
# function: scale
# mistake: the variance by the difference of large numbers, in float64
# line: 13
# style: two passes with E[x^2] - E[x]^2
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    n = x.size
    m = x.sum()/n
    v = ((x**2).sum() - n*m**2)/(n - 1)
    return (x - m)/np.sqrt(np.abs(v))
