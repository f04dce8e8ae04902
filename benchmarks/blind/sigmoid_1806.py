# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: base 10 is used instead of e
# line: 12
# style: chatbot
import numpy as np

def sigmoid(values):
    """Squash values into (0, 1)."""
    values = np.asarray(values, dtype=float)
    small = 10.0 ** -np.abs(values)
    upper = 1.0 / (1.0 + small)
    return np.where(values < 0, small * upper, upper)
