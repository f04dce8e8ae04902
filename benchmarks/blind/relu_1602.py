# piece: relu
# truth: wrong
# function: rectify
# mistake: the negative slope defaults to 0.1 instead of 0
# line: 9
# style: chatbot
import numpy as np

def rectify(inputs, negative_slope=0.1):
    """Rectifier with an optional leak on the negative side (off by default)."""
    leak = np.minimum(inputs, 0)
    gain = np.maximum(inputs, 0)
    return gain + negative_slope * leak
