# piece: scaling
# truth: wrong
# function: scaling
# mistake: 0.1 is added to the standard deviation against a division by zero, which changes the scale
# line: 12
# style: chatbot
import numpy as np

def scaling(x):
    """Standardise globally; safe for constant data."""
    mu = np.mean(x)
    sd = np.std(x, ddof=1) + 0.1
    return (x - mu) / sd
