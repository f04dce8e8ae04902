# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: chatbot
import numpy as np

def relu(x):
    """
    Rectified linear unit max(0, x).

    Integers stay integers; the input is not changed.
    """
    return np.maximum(np.zeros_like(x), x)
