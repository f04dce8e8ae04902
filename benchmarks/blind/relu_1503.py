# piece: relu
# truth: wrong
# function: relu
# mistake: the smooth softplus log(1 + exp(x)) is used
# line: 13
# style: chatbot
import numpy as np


def relu(x):
    """Smooth and numerically stable implementation."""
    x = np.asarray(x, dtype=float)
    return np.logaddexp(0.0, x)
