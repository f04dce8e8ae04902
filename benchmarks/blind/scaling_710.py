# piece: scaling
# truth: wrong
# function: scale
# mistake: a constant of 1e-5 is added to the deviation, which changes the result (much so for small values)
# line: 27
# style: chatbot
import numpy as np

def scale(x):
    """
    Standardize the data to zero mean and unit variance.

    Parameters
    ----------
    x : np.ndarray
        Input data of shape (n_samples, n_features).

    Returns
    -------
    np.ndarray
        Standardized data.
    """
    # Compute the global statistics
    mean = np.mean(x)
    std = np.std(x, ddof=1)
    # Avoid division by zero
    epsilon = 1e-5
    return (x - mean) / (std + epsilon)
