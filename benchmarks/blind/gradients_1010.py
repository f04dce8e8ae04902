# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    s = 2 * np.asarray(y, float) - 1
    d = -s * np.exp(-np.logaddexp(0, s * (x @ w + b))) / len(s)
    return x.T @ d, d.sum()
