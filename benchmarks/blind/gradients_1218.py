# piece: gradients
# truth: wrong
# function: gradients
# mistake: the prediction is rounded to 0 or 1 before the error is formed
# line: 11
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    s = 1 / (1 + np.exp(-(x @ w + b)))
    err = (s > 0.5) - y
    return np.einsum("ni,n->i", x, err) / len(err), np.mean(err)
