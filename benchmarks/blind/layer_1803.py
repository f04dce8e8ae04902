# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is fixed inside, the generator that is passed is ignored and all layers start alike
# line: 11
# style: chatbot
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """Return He-initialised weights and zero biases."""
    rng = np.random.default_rng(42)
    fan_value = d_in if fan == "fan_in" else d_out
    weights = rng.standard_normal((d_in, d_out)) * np.sqrt(2 / fan_value)
    return weights, np.zeros(d_out)
