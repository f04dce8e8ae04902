# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: math.exp raises an OverflowError for inputs below about -709
# line: 15
# style: loop
import math
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.empty(x.shape)
    for idx in np.ndindex(x.shape):
        v = float(x[idx])
        out[idx] = 1 / (1 + math.exp(-v))
    return out
