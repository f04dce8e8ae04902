# piece: layer
# truth: wrong
# function: make_layer
# mistake: the weights are divided by fan / 2 without the square root
# line: 17
# style: chatbot
import numpy as np

def make_layer(shape, rng):
    """
    Create the parameters of a layer; the variance of the weights is 2 / d_out.

    shape: (d_in, d_out)
    """
    d_in, d_out = shape
    weights = rng.standard_normal(shape)
    weights /= d_out / 2
    return weights, np.zeros(d_out)
