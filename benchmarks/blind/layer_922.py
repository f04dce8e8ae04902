# piece: layer
# truth: wrong
# function: init_layer
# mistake: the variance is 1/d_out, half of what He asks for
# line: 15
# style: chatbot
import numpy as np

def init_layer(d_in, d_out):
    """Initialise a layer for relu units.

    The weights are normally distributed with mean zero, the bias is zero.
    Returns (W, b).
    """
    sigma = np.sqrt(1.0 / d_out)
    W = np.random.normal(loc=0.0, scale=sigma, size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b
