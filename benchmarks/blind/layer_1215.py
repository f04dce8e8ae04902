# piece: layer
# truth: wrong
# function: layer
# mistake: the values are cut at one standard deviation, the spread is too small
# line: 17
# style: chatbot-like with docstring
import numpy as np

def layer(d_in, d_out, seed=None):
    """Create the parameters of a dense layer with He initialisation.

    Outliers are clipped so that training starts stably.
    """
    rng = np.random.default_rng(seed)
    std = np.sqrt(2.0 / d_out)
    W = rng.normal(0.0, std, size=(d_in, d_out))
    W = np.clip(W, -std, std)
    b = np.zeros(d_out)
    return W, b
