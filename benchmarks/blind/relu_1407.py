# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative above 0 should be 1, but x itself is returned
# line: 14
# style: chatbot
import numpy as np

def relu(x, derivative=False):
    """ReLU and, for backpropagation, its derivative."""
    x = np.asarray(x)
    active = x > 0
    if derivative:
        return np.where(active, x, 0)
    return np.where(active, x, 0)
