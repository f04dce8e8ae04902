# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: this is a softmax over the array, the values add up to 1
# line: none
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Numerically stable sigmoid.

    The maximum is subtracted before exponentiation to
    avoid overflow.
    """
    x = np.asarray(x, dtype=float)
    shifted = x - np.max(x)
    e = np.exp(shifted)
    return e / np.sum(e)
