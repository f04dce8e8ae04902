# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input is clipped to -10 to 10, so far negative values stay at 4.5e-5
# line: 14
# style: chatbot-like with docstring
import numpy as np

def sigmoid(x):
    """Numerically stable logistic sigmoid.

    The argument is clipped so that exp() cannot overflow.
    """
    x = np.clip(x, -10, 10)
    return 1.0 / (1.0 + np.exp(-x))
