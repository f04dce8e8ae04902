# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the default slope is 0.5, the curve is too flat
# line: 9
# style: slope option
import numpy as np

def sigmoid(x, slope=0.5):
    z = slope * np.asarray(x, dtype=float)
    return np.exp(-np.logaddexp(0, -z))
