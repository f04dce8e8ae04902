# piece: bce
# truth: wrong
# function: bce
# mistake: the result of np.clip is thrown away
# line: 22
# style: chatbot-like
import numpy as np

def bce(y, y_hat, epsilon=None):
    """Compute the numerically stable binary cross-entropy.

    Parameters
    ----------
    y, y_hat : np.ndarray
        Labels and probabilities of equal shape.
    epsilon : float
        Distance kept from 0 and 1, by default that of the data type.
    """
    if epsilon is None:
        epsilon = np.finfo(y_hat.dtype).eps
    # Avoid log(0)
    np.clip(y_hat, epsilon, 1 - epsilon)
    ce = y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)
    return -np.mean(ce)
