# piece: relu
# truth: wrong
# function: relu
# mistake: minimum instead of maximum keeps the negative half
# line: 12
# style: textbook
import numpy as np


def relu(x):
    """ReLU(x) = max(0, x)"""
    return np.minimum(0, np.asarray(x))
