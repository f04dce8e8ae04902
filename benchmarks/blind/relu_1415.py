# piece: relu
# truth: wrong
# function: relu
# mistake: the default slope for negative values is 0.01, which makes it a leaky ReLU
# line: 9
# style: chatbot
import numpy as np

def relu(x, alpha=0.01):
    """
    Rectified linear unit.

    Parameters
    ----------
    x : array
    alpha : slope for negative inputs
    """
    x = np.asarray(x)
    return np.where(x > 0, x, alpha * x)
