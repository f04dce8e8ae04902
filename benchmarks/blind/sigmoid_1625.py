# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: tanh is shifted and halved without halving its argument, which gives the sigmoid of 2x
# line: 18
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Numerically stable sigmoid based on the hyperbolic tangent.

    Args:
        x: array of any shape
    Returns:
        array of the same shape with values in (0, 1)
    """
    return 0.5 * (1.0 + np.tanh(x))
