# piece: relu
# truth: right
# function: relu
# style: textbook
import numpy as np

def relu(x):
    """ReLU as minus the minimum of -x and 0."""
    return -np.minimum(np.negative(x), 0)
