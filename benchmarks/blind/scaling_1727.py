# piece: scaling
# truth: wrong
# function: scaling
# mistake: it is divided by the variance
# line: 15
# style: chatbot
import numpy as np

def scaling(x):
    """
    Standardise the images to mean 0 and standard deviation 1.
    """
    mean = x.mean()
    variance = x.var(ddof=1)
    return (x - mean) / variance
