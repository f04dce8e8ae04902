# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(x)/(1 + exp(x)) is infinity over infinity for large x, which gives NaN
# line: 22
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Compute the logistic sigmoid.

    Parameters
    ----------
    x : array_like

    Returns
    -------
    ndarray with values between 0 and 1
    """
    ex = np.exp(np.asarray(x, dtype=float))
    return ex / (1.0 + ex)
