# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the identity with tanh needs half the input, the whole is used
# line: 24
# style: chatbot-like
import numpy as np

def sigmoid(x):
    """
    Numerically stable logistic sigmoid.

    Uses the identity between the logistic function and the hyperbolic
    tangent, which never overflows.

    Args:
        x: scalar or array of any shape

    Returns:
        values between 0 and 1
    """
    x = np.asarray(x, dtype=float)
    # shift and scale tanh from (-1, 1) to (0, 1)
    return (1.0 + np.tanh(x)) / 2.0
