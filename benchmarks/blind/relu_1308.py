# piece: relu
# truth: wrong
# function: activation
# mistake: the parameter alpha should default to 0, but with 1 the function is the identity
# line: 9
# style: chatbot, freely
import numpy as np

def activation(x, alpha=1.0):
    """Rectifier with optional leak.

    alpha is the slope for negative inputs; by default
    the function is the ordinary ReLU.
    """
    return np.where(x > 0, x, alpha * x)
