# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result is rounded to two decimals
# line: 17
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Sigmoid activation.

    Works on scalars, lists and arrays.
    """
    x = np.asarray(x, dtype=float)
    y = np.exp(-np.logaddexp(0, -x))
    return np.round(y, 2)
