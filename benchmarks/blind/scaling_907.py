# piece: scaling
# truth: wrong
# function: scale
# mistake: for a constant array the guard returns the data as they are instead of zeros
# line: 17
# style: chatbot
import numpy as np

def scale(x, eps=1e-12, copy=True):
    """Standardise, with protection against zero variance.

    A constant array is mapped to zeros.
    """
    x = np.array(x, dtype=float, copy=copy)
    std = x.std(ddof=1)
    if std < eps:
        return x
    return (x - x.mean()) / std
