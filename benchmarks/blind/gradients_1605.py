# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error is y - p, so both gradients have the wrong sign
# line: 12
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """Gradients of the mean cross-entropy of a logistic model."""
    p = 1 / (1 + np.exp(-(x @ w + b)))
    error = y - p
    dw = x.T @ error / len(x)
    db = error.mean()
    return dw, db
