# piece: scaling
# truth: wrong
# function: scaling
# mistake: the median is subtracted instead of the mean
# line: 14
# style: chatbot
import numpy as np

def scaling(x):
    """
    Standardise all pixels with one global location and one global scale.
    """
    x = np.asarray(x, dtype=float)
    location = np.median(x)
    scale = np.std(x, ddof=1)
    return (x - location) / scale
