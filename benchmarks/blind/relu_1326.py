# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: chatbot
import numpy as np

def relu(x):
    """
    Apply the rectified linear unit element by element.

    np.where keeps the shape of the input.
    """
    return np.where(np.signbit(x), 0, x)
