# piece: relu
# truth: right
# function: relu
# style: chatbot
import numpy as np

def relu(x, alpha=0.0):
    """
    ReLU, with an optional leak.

    alpha is 0 by default, which is the plain ReLU.
    """
    x = np.asarray(x)
    return np.where(x < 0, alpha * x, x) + 0.0
