# piece: relu
# truth: wrong
# function: relu
# mistake: the condition compares with 1, values between 0 and 1 are lost
# line: 21
# style: chatbot-like
import numpy as np

def relu(x):
    """
    Rectified linear unit.

    Args:
        x: input of any shape

    Returns:
        An array of the same shape with the negative entries set to zero.
    """
    x = np.asarray(x)
    # keep only what is positive
    return np.where(x >= 1, x, 0)
