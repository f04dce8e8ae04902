# piece: scaling
# truth: wrong
# function: scale
# mistake: the data of the caller are changed in place
# line: 25
# style: chatbot
import numpy as np

def scale(x):
    """
    Standardise the data with one global mean and standard deviation.

    Args:
        x: array of any shape

    Returns:
        Array of the same shape with mean 0 and standard deviation 1.
    """
    # Compute the statistics first
    mean, std = np.mean(x), np.std(x, ddof=1)
    # Work with floating point numbers
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(float)
    # Subtract and divide
    x -= mean
    x = x / std
    return x
