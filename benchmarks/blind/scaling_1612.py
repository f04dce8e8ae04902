# piece: scaling
# truth: wrong
# function: scaling
# mistake: the floor division cuts the scaled values down to whole numbers
# line: 13
# style: chatbot
import numpy as np

def scaling(x):
    """Return a standardised copy of x."""
    x = np.array(x, dtype=float)
    mean, std = np.mean(x), np.std(x, ddof=1)
    return (x - mean) // std
