# piece: scaling
# truth: wrong
# function: scale
# mistake: the rows are standardised, each sample by its own mean and deviation
# line: 11
# style: wrong axis
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    axis = 1
    m = np.mean(x, axis=axis, keepdims=True)
    s = np.std(x, axis=axis, keepdims=True)
    s[s == 0] = 1.0
    return (x - m) / s
