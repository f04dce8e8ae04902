# piece: relu
# truth: right
# function: relu
# style: textbook
import numpy as np

def relu(x):
    """(x + |x|) / 2: the two halves cancel for x < 0."""
    x = np.asarray(x)
    return (x + np.abs(x)) / 2
