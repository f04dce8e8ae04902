# piece: relu
# truth: wrong
# function: relu
# mistake: a leak of 0.01 passes negative values through
# line: 16
# style: chatbot
import numpy as np

def relu(x):
    """
    Rectified Linear Unit.

    Returns x where x is positive, and zero otherwise.
    """
    x = np.asarray(x)
    return np.where(x > 0, x, 0.01 * x)
