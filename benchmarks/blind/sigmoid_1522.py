# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a small constant in the denominator makes sigmoid(0) differ from 0.5
# line: 13
# style: chatbot
import numpy as np


def sigmoid(x, eps=1e-8):
    """Sigmoid, protected against division by zero."""
    x = np.asarray(x, dtype=float)
    return 1.0 / (1.0 + np.exp(-x) + eps)
