# piece: layer
# truth: wrong
# function: layer
# mistake: the variance is 2 / (d_in + d_out), Glorot's rule instead of He's
# line: 21
# style: chatbot-like
import numpy as np

def layer(d_in, d_out, seed=None):
    """
    Initialise a fully connected layer with He's scheme.

    The weights are Gaussian with variance 2 / d_out, the biases zero.

    Returns
    -------
    W : (d_in, d_out)
    b : (d_out,)
    """
    rng = np.random.default_rng(seed)
    sigma = np.sqrt(2.0 / (d_in + d_out))
    W = rng.normal(loc=0.0, scale=sigma, size=(d_in, d_out))
    b = np.zeros((d_out,))
    return W, b
