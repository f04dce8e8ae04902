# piece: layer
# truth: wrong
# function: init_layer
# mistake: the bias starts at one
# line: 33
# style: chatbot
import numpy as np

def init_layer(d_in, d_out, fan="fan_in", seed=None):
    """
    Initialise a fully connected layer following He et al.

    Parameters
    ----------
    d_in : int
        Number of inputs.
    d_out : int
        Number of outputs.
    fan : {"fan_in", "fan_out"}
        Which of the two sets the variance 2 / fan.
    seed : int or None
        Seed of the generator.

    Returns
    -------
    W : ndarray (d_in, d_out)
    b : ndarray (d_out,)
    """
    generator = np.random.default_rng(seed)
    fan_value = d_in if fan == "fan_in" else d_out
    std = np.sqrt(2.0 / fan_value)
    W = generator.normal(0.0, std, size=(d_in, d_out))
    b = np.ones(d_out)
    return W, b
