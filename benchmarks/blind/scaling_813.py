# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: chatbot
import numpy as np

def scale(data, axis=None, ddof=1):
    """Standardise data.

    Args:
        data: array of any shape
        axis: None for one global mean and standard deviation
        ddof: delta degrees of freedom of the standard deviation

    Returns:
        New array of the same shape.
    """
    data = np.asarray(data, dtype=float)
    # keepdims lets the statistics broadcast along the chosen axis
    mean = data.mean(axis=axis, keepdims=True)
    std = data.std(axis=axis, ddof=ddof, keepdims=True)
    return np.divide(data - mean, std)
