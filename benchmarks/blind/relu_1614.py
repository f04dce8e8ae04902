# piece: relu
# truth: wrong
# function: relu
# mistake: a smooth softplus is returned instead of the ReLU
# line: 11
# style: textbook
import numpy as np

def relu(x):
    """Positive part of x."""
    return np.log1p(np.exp(x))
