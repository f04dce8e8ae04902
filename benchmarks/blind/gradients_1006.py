# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sums are divided by n - 1, for one sample by zero
# line: 10
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    m = np.float64(len(y) - 1)
    r = 0.5 * (1 + np.tanh((x @ w + b) / 2)) - y
    return x.T @ r / m, r.sum() / m
