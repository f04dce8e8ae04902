# piece: layer
# truth: wrong
# function: layer
# mistake: a fixed seed inside the function ignores the generator, so all the layers of one shape start with the same weights
# line: 11
# style: chatbot
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """Random weights and zero biases of a layer (He)."""
    rng = np.random.default_rng(0)
    n = d_in if fan == "fan_in" else d_out
    weights = rng.standard_normal((d_in, d_out)) * np.sqrt(2 / n)
    return weights, np.zeros((d_out,))
