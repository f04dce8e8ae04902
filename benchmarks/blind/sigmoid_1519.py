# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the exponentials are normalised over the whole array: a softmax
# line: 15
# style: chatbot
import numpy as np


def sigmoid(x, b=0.0):
    """Squash the inputs into (0, 1)."""
    x = np.asarray(x, dtype=float) + b
    e = np.exp(-np.abs(x))
    numerator = np.where(x >= 0, 1.0, e)
    return numerator / np.sum(numerator)
