# piece: relu
# truth: wrong
# function: relu
# mistake: clipped above at 6 (ReLU6)
# line: 16
# style: chatbot
import numpy as np

def relu(x):
    """
    Rectified linear unit.

    Negative inputs are mapped to zero, positive inputs
    are returned unchanged.
    """
    return np.clip(x, 0, 6)
