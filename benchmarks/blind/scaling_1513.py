# piece: scaling
# truth: wrong
# function: scaling
# mistake: the median is subtracted instead of the mean
# line: 12
# style: chatbot
import numpy as np

def scaling(x):
    """Z-score with robust centring."""
    x = np.asarray(x, dtype=float)
    centre = np.median(x)
    scale = np.std(x, ddof=1)
    return (x - centre) / scale
