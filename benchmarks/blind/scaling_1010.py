# piece: scaling
# truth: wrong
# function: scaling
# mistake: every column is scaled by its own mean and standard deviation instead of one global pair
# line: 20
# style: chatbot-like
import numpy as np

def scaling(x):
    """
    Standardise the data to zero mean and unit variance.

    Args:
        x: array of any shape

    Returns:
        The scaled array.
    """
    x = np.asarray(x, dtype=float)
    mean, std = x.mean(axis=0), x.std(axis=0, ddof=1)
    return (x - mean) / std
