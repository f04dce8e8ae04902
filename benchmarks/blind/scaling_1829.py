# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is not subtracted
# line: 15
# style: chatbot
import numpy as np

def scaling(x):
    """
    Standardise the data to mean 0 and standard deviation 1.
    """
    x = np.asarray(x, dtype=float)
    std = x.std(ddof=1)
    return x / std
