# piece: layer
# truth: wrong
# function: layer
# mistake: the denominator is d_in + d_out, which is Glorot's initialisation
# line: 13
# style: chatbot
import numpy as np

def layer(d_in, d_out, rng):
    """
    Initialise a fully connected layer for ReLU.
    """
    scale = np.sqrt(2.0 / (d_in + d_out))
    w = rng.normal(scale=scale, size=(d_in, d_out))
    b = np.zeros(d_out)
    return w, b
