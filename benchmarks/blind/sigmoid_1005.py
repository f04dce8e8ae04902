# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the denominator is 1 + the sum of the exponentials over all entries instead of entry by entry
# line: 13
# style: translated from MATLAB
import numpy as np

def sigmoid(x):
    # g = 1 ./ (1 + exp(-z))
    z = np.array(x, dtype=float)
    e = np.exp(-np.abs(z))
    d = 1 + np.sum(e)
    return (z >= 0) * (1 - e / d) + (z < 0) * (e / d)
