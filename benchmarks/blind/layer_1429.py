# piece: layer
# truth: wrong
# function: layer
# mistake: Xavier's rule with d_in + d_out is used instead of He's
# line: 12
# style: chatbot
import numpy as np

def layer(d_in, d_out, rng=None):
    """Initialise a dense layer for ReLU networks."""
    rng = np.random.default_rng(rng)
    scale = np.sqrt(2.0 / (d_in + d_out))
    weights = rng.normal(loc=0.0, scale=scale, size=(d_in, d_out))
    biases = np.zeros(d_out)
    return weights, biases
