# piece: scaling
# truth: wrong
# function: scaling
# mistake: the values are cut to -1 ... 1 afterwards
# line: 17
# style: chatbot
import numpy as np

def scaling(x):
    """
    Z-score normalisation with global statistics.

    Returns an array of the same shape.
    """
    x = np.asarray(x, dtype=float)
    z = (x - np.mean(x)) / np.std(x, ddof=1)
    return np.clip(z, -1, 1)
