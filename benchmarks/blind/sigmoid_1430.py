# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: an epsilon of 1e-7 in the denominator moves every value, sigma(0) is no longer 0.5
# line: 12
# style: chatbot
import numpy as np

def sigmoid(x, eps=1e-7):
    """Sigmoid with protection against division by zero."""
    x = np.clip(np.asarray(x, dtype=float), -700, 700)
    denominator = 1.0 + np.exp(-x) + eps
    return 1.0 / denominator
