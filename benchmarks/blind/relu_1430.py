# piece: relu
# truth: wrong
# function: relu
# mistake: the minimum is subtracted instead of cutting at 0
# line: 13
# style: chatbot
import numpy as np

def relu(x):
    """Ensure that all activations are non-negative."""
    x = np.asarray(x)
    smallest = np.minimum(x.min(), 0)
    activated = x - smallest
    return activated
