# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: arguments beyond 300 give zero on both sides, although sigma is one for large positive x
# line: 15
# style: chatbot
import numpy as np

def sigmoid(x):
    """Sigmoid with protection against large arguments."""
    x = np.asarray(x, float)
    big = np.abs(x) > 300
    safe = np.where(big, 0.0, x)
    s = 1.0 / (1.0 + np.exp(-safe))
    return np.where(big, 0.0, s)
