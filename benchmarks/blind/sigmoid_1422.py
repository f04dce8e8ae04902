# piece: sigmoid
# truth: right
# function: sigmoid
# style: chatbot
import numpy as np

def sigmoid(x, derivative=False):
    """
    Sigmoid activation function.

    If ``derivative`` is True, return its slope s(x) * s(-x) instead.
    """
    x = np.asarray(x, dtype=float)
    s = (np.tanh(x / 2) + 1) / 2
    if derivative:
        return s * ((np.tanh(-x / 2) + 1) / 2)
    return s
