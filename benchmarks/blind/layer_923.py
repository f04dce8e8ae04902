# piece: layer
# truth: wrong
# function: layer
# mistake: Glorot's variance 2/(d_in + d_out) is used instead of He's
# line: 22
# style: chatbot
import numpy as np


def layer(d_in: int, d_out: int):
    """
    Create the parameters of a fully connected layer.

    He initialisation keeps the variance of the signal constant
    through relu layers.

    Returns
    -------
    W : (d_in, d_out) array
    b : (d_out,) array
    """
    variance = 2.0 / (d_in + d_out)
    W = np.random.default_rng().normal(0.0, np.sqrt(variance), (d_in, d_out))
    b = np.zeros(d_out)
    return W, b
