# piece: scaling
# truth: wrong
# function: scale
# mistake: E[x^2] - E[x]^2 cancels for data far from zero
# line: 11
# style: terse
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float); n = x.size; m = x.mean()
    v = ((x**2).mean() - m**2)*n/(n - 1)
    return (x - m)/np.sqrt(v)
