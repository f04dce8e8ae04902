# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: clipped to [1e-15, 1 - 1e-15]: not below 1e-40 at -100
# line: 11
# style: result kept off 0 and 1
import numpy as np

def sigmoid(x):
    p = np.exp(-np.logaddexp(0, np.negative(x)))
    return np.clip(p, 1e-15, 1 - 1e-15)
