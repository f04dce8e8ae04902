# piece: scaling
# truth: wrong
# function: scale
# mistake: values beyond three standard deviations are cut
# line: 19
# style: chatbot
import numpy as np

def scale(x):
    """Z-score normalization with global statistics.

    Returns an array of the same shape as the input.
    """
    # Global mean and sample standard deviation
    mu, sigma = np.mean(x), np.std(x, ddof=1)
    # Compute the z-scores
    z = (x - mu) / sigma
    # Handle outliers
    return np.clip(z, -3, 3)
