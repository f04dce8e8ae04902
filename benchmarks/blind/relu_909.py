# piece: relu
# truth: wrong
# function: relu
# mistake: the smooth approximation log(1 + exp(x)) is computed instead
# line: 17
# style: chatbot
import numpy as np


def relu(x):
    """
    ReLU activation.

    A numerically safe implementation that never overflows
    and works for scalars and arrays of every shape.
    """
    return np.logaddexp(0, x)
