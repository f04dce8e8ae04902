# piece: scaling
# truth: wrong
# function: scale
# mistake: scales to [0, 1] with minimum and maximum in place of mean and deviation
# line: none
# style: chatbot
import numpy as np

def scale(x):
    """
    Scale the data by one global mean and standard deviation.

    Parameters
    ----------
    x : ndarray (n, d)

    Returns
    -------
    ndarray (n, d)
    """
    center = np.min(x)
    spread = np.max(x) - np.min(x)
    return (x - center) / spread
