# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the gradient uses s * (1 + s), a sign error in the second returned array
# line: 22
# style: chatbot-like
import numpy as np

def sigmoid(x):
    """Sigmoid and its derivative.

    Returns
    -------
    s : array
        1 / (1 + exp(-x))
    ds : array
        The derivative of s with respect to x.
    """
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    s = np.where(x < 0, e, 1.0) / (1.0 + e)
    ds = s * (1.0 + s)
    return s, ds
