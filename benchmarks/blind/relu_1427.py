# piece: relu
# truth: wrong
# function: relu
# mistake: min instead of max: the negative part is kept
# line: 11
# style: textbook
import numpy as np

def relu(z):
    """ReLU(z) = max(0, z)."""
    return np.minimum(0, z)
