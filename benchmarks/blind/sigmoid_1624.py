# piece: sigmoid
# truth: right
# function: sigmoid
# style: textbook
import numpy as np

def sigmoid(x):
    """Sigmoid through the hyperbolic tangent: no overflow is possible."""
    return 0.5 * np.tanh(0.5 * np.asarray(x, dtype=float)) + 0.5
