# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sign of the error is turned, y - p instead of p - y
# line: 10
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    d = y - 0.5 * (1 + np.tanh((x @ w + b) / 2))
    return d @ x / len(y), d.mean()
