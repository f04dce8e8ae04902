# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: clipping to plus and minus 20 keeps the value at 2e-9 for every more negative input
# line: 19
# style: chatbot
import numpy as np

def sigmoid(x):
    """
    Numerically stable logistic sigmoid.

    Args:
        x: scalar or array

    Returns:
        1 / (1 + exp(-x))
    """
    limit = 20.0
    x = np.clip(np.asarray(x, dtype=float), -limit, limit)
    return 1.0 / (1.0 + np.exp(-x))
