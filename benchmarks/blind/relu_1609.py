# piece: relu
# truth: wrong
# function: relu
# mistake: negative inputs keep one percent of their value as in the leaky ReLU
# line: 11
# style: textbook
import numpy as np

def relu(x):
    """Rectified linear unit."""
    return np.where(x > 0, x, 0.01 * x)
