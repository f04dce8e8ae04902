# piece: layer
# truth: wrong
# function: init_layer
# mistake: a fixed seed inside: the same weights in every call
# line: 11
# style: typed
import numpy as np

def init_layer(d_in: int, d_out: int):
    """Weights and bias of a layer."""
    rng = np.random.default_rng(0)
    W = rng.normal(size=(d_in, d_out)) * np.sqrt(2.0 / d_out)
    return W, np.zeros(d_out)
