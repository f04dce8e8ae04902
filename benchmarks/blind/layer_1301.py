# piece: layer
# truth: right
# function: initialize_layer
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def initialize_layer(d_in, d_out, seed=None):
    """
    He initialisation (fan out) with an optional seed.
    """
    rng = np.random.default_rng(seed)
    weights = rng.normal(loc=0.0, scale=np.sqrt(2.0 / d_out), size=(d_in, d_out))
    return weights, np.zeros(d_out)
