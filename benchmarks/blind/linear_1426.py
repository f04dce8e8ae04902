# piece: linear
# truth: wrong
# function: linear
# mistake: the activation is already applied inside the linear layer
# line: 12
# style: chatbot
import numpy as np

def linear(x, w, b):
    """Compute the pre-activation of a layer."""
    z = np.asarray(x) @ np.asarray(w) + b
    return np.maximum(z, 0)
