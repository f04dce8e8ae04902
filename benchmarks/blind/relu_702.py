# piece: relu
# truth: wrong
# function: relu
# mistake: a leaky relu with slope 0.01
# line: 25
# style: chatbot
import numpy as np

def relu(x):
    """
    Rectified Linear Unit activation.

    Parameters
    ----------
    x : array_like
        Input values.

    Returns
    -------
    np.ndarray
        Activated values with the same shape as x.
    """
    # Positive values pass unchanged
    # Avoid dead neurons for the rest
    return np.where(x > 0, x, 0.01 * x)
