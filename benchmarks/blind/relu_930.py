# piece: relu
# truth: wrong
# function: relu
# mistake: the comparison is returned, 1 for positive values, which is the derivative
# line: 16
# style: chatbot
import numpy as np

def relu(x):
    """Rectified linear unit.

    Returns x where x is positive and 0 elsewhere.
    """
    x = np.asarray(x)
    active = (x > 0).astype(float)
    return active
