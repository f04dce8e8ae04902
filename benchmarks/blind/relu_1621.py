# piece: relu
# truth: wrong
# function: relu
# mistake: the upper clip at 6 makes it a ReLU6
# line: 15
# style: chatbot
import numpy as np

def relu(x):
    """
    Rectified linear unit.

    Clips the inputs from below so that no activation is negative.
    """
    return np.clip(x, 0, 6)
