# piece: scaling
# truth: wrong
# function: scale
# mistake: min-max scaling to [0, 1] instead of standardisation
# line: none
# style: chatbot
import numpy as np

def scale(x):
    """
    Scale the data.

    Parameters
    ----------
    x : np.ndarray of shape (n, d)

    Returns
    -------
    np.ndarray
        Scaled data of the same shape.
    """
    low, high = x.min(), x.max()
    return (x - low) / (high - low)
