# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the flag for the derivative is on by default, so s(1 - s) is returned
# line: 9
# style: chatbot
import numpy as np

def sigmoid(x, derivative=True):
    """Sigmoid activation, or its derivative for backpropagation."""
    s = 0.5 + 0.5 * np.tanh(0.5 * np.asarray(x, dtype=float))
    if derivative:
        return s * (1 - s)
    return s
