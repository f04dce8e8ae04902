# piece: relu
# truth: wrong
# function: relu
# mistake: the two branches of where are exchanged, so the slope acts on the positive side
# line: 12
# style: chatbot
import numpy as np

def relu(x, negative_slope=0.0):
    """Leaky ReLU; negative_slope=0.0 gives the plain ReLU."""
    x = np.asarray(x)
    return np.where(x > 0, x * negative_slope, x)
