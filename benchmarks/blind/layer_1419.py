# piece: layer
# truth: wrong
# function: layer
# mistake: the biases are random numbers as well, they should be 0
# line: 18
# style: chatbot
import numpy as np

def layer(d_in, d_out, rng=None):
    """
    Create the parameters of one layer.

    Returns (w, b), scaled after He et al.
    """
    rng = np.random.default_rng(rng)
    std = (2.0 / d_in) ** 0.5
    w = rng.normal(0.0, std, (d_in, d_out))
    b = rng.normal(0.0, std, d_out)
    return w, b
