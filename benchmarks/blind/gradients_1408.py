# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error has the wrong sign (y - p), so descent would climb
# line: 12
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    """Gradients of the mean cross-entropy of p = sigma(x w + b)."""
    p = 1 / (1 + np.exp(-(x @ w + b)))
    delta = y - p
    dw = x.T @ delta / len(y)
    db = delta.mean()
    return dw, db
