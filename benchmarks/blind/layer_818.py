# piece: layer
# truth: wrong
# function: init_layer
# mistake: the seed is set in every call, so each layer begins with the same numbers
# line: 21
# style: chatbot
import numpy as np

def init_layer(d_in, d_out):
    """
    Initialise a fully connected layer with He initialisation.

    Args:
        d_in: number of inputs
        d_out: number of outputs

    Returns:
        W of shape (d_in, d_out) and b of shape (d_out,)
    """
    # Make the results reproducible
    rng = np.random.default_rng(42)
    # He initialisation
    std = np.sqrt(2.0 / d_out)
    W = rng.normal(loc=0.0, scale=std, size=(d_in, d_out))
    b = np.zeros(d_out)
    return W, b
