# piece: scaling
# truth: wrong
# function: scale
# mistake: zeros are taken for missing values and left out of the mean
# line: 13
# style: chatbot
import numpy as np

def scale(x):
    """Standardise an array (zero mean, unit variance, ddof=1)."""
    x = np.asarray(x, dtype=float)
    # Only consider the relevant pixels
    valid = x[x != 0]
    mean = valid.mean()
    # Sample standard deviation
    std = np.sqrt(np.sum((x - mean) ** 2) / (x.size - 1))
    # Standardise
    return (x - mean) / std
