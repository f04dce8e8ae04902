# piece: relu
# truth: wrong
# function: relu
# mistake: leaky version, negative inputs keep one percent
# line: 19
# style: chatbot
import numpy as np

def relu(x):
    """
    Rectified linear unit.

    Args:
        x: number or array

    Returns:
        max(0, x) for every entry
    """
    alpha = 0.01
    return np.where(np.asarray(x) > 0, x, alpha * np.asarray(x))
