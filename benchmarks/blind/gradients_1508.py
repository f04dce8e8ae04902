# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error is taken as y - p, so both gradients point downhill
# line: 13
# style: textbook
import numpy as np


def gradients(x, y, w, b):
    """Gradients of the mean cross-entropy of sigmoid(x w + b)."""
    p = 1 / (1 + np.exp(-(x @ w + b)))
    error = y - p
    dw = x.T @ error / len(y)
    db = error.mean()
    return dw, db
