# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: differences of all pairs
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    v = x.ravel() - x.flat[0]
    # half the mean squared difference of pairs i != j is the variance
    n = v.size
    variance = (n*np.dot(v, v) - v.sum()**2)/(n*(n - 1))
    return (x - x.flat[0] - v.mean())/np.sqrt(variance)
