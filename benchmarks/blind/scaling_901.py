# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and standard deviation are taken for each column instead of the whole array
# line: 18
# style: chatbot
import numpy as np

def scale(x):
    """Standardise the data.

    Args:
        x: array of shape (n_samples, n_features)

    Returns:
        Array of the same shape with mean 0 and standard deviation 1.
    """
    n_axis = 0
    mean = np.mean(x, axis=n_axis)
    std = np.std(x, axis=n_axis, ddof=1)
    return (x - mean) / std
