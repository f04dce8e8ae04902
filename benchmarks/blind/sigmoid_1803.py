# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the stable branch is written into the caller's array instead of a new one
# line: 19
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Numerically stable logistic sigmoid.

    Args:
        x: array of any shape
    Returns:
        array of the same shape with values between 0 and 1
    """
    x = np.asarray(x)
    out = x if x.dtype == float else x.astype(float)
    positive = x >= 0
    negative = ~positive
    out[positive] = 1 / (1 + np.exp(-x[positive]))
    ex = np.exp(x[negative])
    out[negative] = ex / (1 + ex)
    return out
