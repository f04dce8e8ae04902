# piece: sigmoid
# truth: right
# function: sigmoid
# style: chatbot
import numpy as np

def sigmoid(x, derivative: bool = False):
    """
    Numerically stable sigmoid; with derivative=True its slope.
    """
    x = np.asarray(x, float)
    s = 0.5 * (np.tanh(x / 2) + 1)
    return s * (1 - s) if derivative else s
