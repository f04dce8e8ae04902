# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is cast to the integer type of the data before it is subtracted
# line: 11
# style: chatbot
import numpy as np

def scaling(x):
    """Global standardisation of the pixel values."""
    mean = x.dtype.type(x.mean())
    std = x.std(ddof=1)
    return (x.astype(float) - mean) / std
