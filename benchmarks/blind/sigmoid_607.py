# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: hard sigmoid, 0.2 x + 0.5
# line: none
# style: verbose
import numpy as np

def sigmoid(x):
    """
    A fast sigmoid.
    """
    x = np.asarray(x)
    slope = 0.2
    middle = 0.5
    y = slope * x + middle
    # values outside are cut
    y = np.maximum(y, 0.0)
    y = np.minimum(y, 1.0)
    return y
