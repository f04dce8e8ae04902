# piece: gradients
# truth: wrong
# function: gradients
# mistake: columns: a flat y against a column of predictions gives an n x n residual
# line: 12
# style: terse NumPy
import numpy as np

def gradients(x, y, w, b):
    """w is a column (d, 1), y is flat."""
    p = 0.5 * (1 + np.tanh((x @ w + b) / 2))
    r = p - y
    return x.T @ r.mean(axis=1, keepdims=True) / len(y), r.mean()
