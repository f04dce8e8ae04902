# piece: layer
# truth: wrong
# function: init_layer
# mistake: Xavier: 2 / (d_in + d_out) instead of 2 / d_out
# line: 25
# style: chatbot
import numpy as np

def init_layer(d_in, d_out):
    """
    Initialise the parameters of a dense layer.

    Parameters
    ----------
    d_in : int
        Number of inputs.
    d_out : int
        Number of units.

    Returns
    -------
    tuple of np.ndarray
        Weights (d_in, d_out) and biases (d_out,).
    """
    std = np.sqrt(2.0 / (d_in + d_out))
    weights = np.random.normal(loc=0.0, scale=std, size=(d_in, d_out))
    biases = np.zeros(d_out)
    return weights, biases
