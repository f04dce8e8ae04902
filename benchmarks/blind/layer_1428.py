# piece: layer
# truth: wrong
# function: layer
# mistake: the generator is made anew from seed 0 in every call, so all layers of one shape are equal
# line: 11
# style: chatbot
import numpy as np

def layer(d_in, d_out, rng=None):
    """He-initialised weights and zero biases (reproducible)."""
    rng = np.random.default_rng(0)
    w = rng.normal(size=(d_in, d_out))
    w *= np.sqrt(2.0 / d_in)
    return w, np.zeros(d_out)
